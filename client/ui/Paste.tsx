import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import styles from './Paste.module.css'

type Props = {
  /** What is pasted: names the field, and the button that opens it. */
  label: string
  hint: string
  readers: ReactNode
  /** What is done with it. */
  action: string
  busy: boolean
  /** What stands in the field: the page keeps it, so that it is there again where it was refused. */
  text: string
  onText: (text: string) => void
  onPaste: () => void
  /** Before the button that opens it. */
  beside?: ReactNode
}

/** The other way in than a file: a field to paste into, which opens. */
export function Paste({ label, hint, readers, action, busy, text, onText, onPaste, beside }: Props) {
  const [open, setOpen] = useState(text !== '')
  const [empty, setEmpty] = useState(false)
  return (
    <>
      <div className={styles.more}>
        {beside}
        <Button size="s" aria-expanded={open} onClick={() => setOpen(!open)}>
          Paste {label.toLowerCase()} instead
        </Button>
      </div>
      {open && (
        <div className={styles.paste}>
          <Field label={label} hint={hint} readers={readers} error={empty ? 'Paste it first, with the line of headers on top.' : undefined}>
            <textarea
              className={styles.rows}
              rows={7}
              spellCheck={false}
              value={text}
              onChange={(event) => {
                onText(event.target.value)
                setEmpty(false)
              }}
            />
          </Field>
          <Button kind="primary" busy={busy} onClick={() => (text.trim() ? onPaste() : setEmpty(true))}>
            {action}
          </Button>
        </div>
      )}
    </>
  )
}
