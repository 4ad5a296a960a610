import { useState } from 'react'
import type { Failure } from 'shared/model/failure.ts'
import type { FrameworkSource } from 'shared/model/framework.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './LadderSource.module.css'

type Props = { name: string; busy: boolean; failure: Failure | undefined; onStart: (name: string, source: FrameworkSource) => void }

const readers = 'Everyone in the organisation may read it, once the framework is published.'

/** Names the framework, and says where it comes from and on what terms: that stands with every version. */
export function LadderSource({ name: found, busy, failure, onStart }: Props) {
  const [name, setName] = useState(found)
  const [source, setSource] = useState<FrameworkSource>({ origin: '', licence: '', attribution: '' })
  const set = (part: Partial<FrameworkSource>) => setSource({ ...source, ...part })
  const error = failure?.fields?.name
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onStart(name.trim(), source)
      }}
    >
      <ErrorSummary
        problems={failure && !error ? [{ words: failure.fields?.files ?? failure.message }] : []}
        title="Nothing was imported"
      />
      <Field label="Name of the framework" error={error} readers={readers}>
        <input dir="auto" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="Origin" optional hint="Who wrote it, and where it stands." readers={readers}>
        <input dir="auto" value={source.origin} maxLength={200} onChange={(event) => set({ origin: event.target.value })} />
      </Field>
      <Field label="Licence" optional hint="On what terms you may use it, like MIT or CC BY 4.0." readers={readers}>
        <input dir="auto" value={source.licence} maxLength={200} onChange={(event) => set({ licence: event.target.value })} />
      </Field>
      <Field label="Attribution" optional hint="The words that the licence asks to be shown." readers={readers}>
        <input dir="auto" value={source.attribution} maxLength={200} onChange={(event) => set({ attribution: event.target.value })} />
      </Field>
      <span>
        <Button kind="primary" type="submit" busy={busy}>
          Start it as a draft
        </Button>
      </span>
    </form>
  )
}
