import { useState } from 'react'
import type { Link } from 'shared/model/text.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { addressIn } from './draft.ts'
import styles from './LinkFields.module.css'

/** The links of a piece: those it has, and one more. */
export function LinkFields({ links, onChange, onDone }: { links: readonly Link[]; onChange: (links: Link[]) => void; onDone: () => void }) {
  const [url, setUrl] = useState('')
  const [label, setLabel] = useState('')
  const [tried, setTried] = useState(false)
  const add = () => {
    setTried(true)
    const address = addressIn(url)
    if (!address) return
    onChange([...links, label.trim() ? { url: address, label: label.trim() } : { url: address }])
    setUrl('')
    setLabel('')
    setTried(false)
    onDone()
  }
  return (
    <div
      className={styles.links}
      onKeyDown={(event) =>
        event.key === 'Enter' &&
        !event.ctrlKey &&
        !event.metaKey &&
        event.target instanceof HTMLInputElement &&
        (event.preventDefault(), add())
      }
    >
      {links.length > 0 && (
        <ul>
          {links.map((link, at) => (
            <li key={`${link.url} ${at}`}>
              <span>{link.label || link.url}</span>
              <Button
                size="s"
                kind="quiet"
                icon="cross"
                aria-label={`Take ${link.label || link.url} away`}
                onClick={() => onChange(links.filter((_, other) => other !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      {links.length < 10 && (
        <>
          <Field label="Address" error={tried && !addressIn(url) ? 'A link starts with https:// or http://.' : undefined}>
            <input
              type="url"
              inputMode="url"
              value={url}
              maxLength={2000}
              autoComplete="off"
              placeholder="https://"
              onChange={(event) => setUrl(event.target.value)}
            />
          </Field>
          <Field label="What it is called" optional>
            <input value={label} maxLength={200} autoComplete="off" onChange={(event) => setLabel(event.target.value)} />
          </Field>
          <Button size="s" onClick={add}>
            Add the link
          </Button>
        </>
      )}
    </div>
  )
}
