import { type DragEvent, useId, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { classes } from '../ui/classes.ts'
import { downloadCsv } from '../ui/csv.ts'
import { largestFile, type Picked, picked, sample } from './bytes.ts'
import styles from './FileStep.module.css'

type Props = {
  /** Why the last file was not taken. */
  refused: string | null
  busy: boolean
  onPick: (picked: Picked) => void
}

/** Chooses a people list: a file, dropped or picked, or rows that are pasted. */
export function FileStep({ refused, busy, onPick }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  const [pasting, setPasting] = useState(false)
  const [rows, setRows] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const problem = wrong ?? refused

  const take = async (file: File | undefined) => {
    if (!file || busy) return
    if (file.size > largestFile) return setWrong('This file is larger than 50 MB. Split it in two.')
    setWrong(null)
    try {
      onPick(await picked(file))
    } catch {
      setWrong(`${file.name} cannot be read. Check that it is still there and that you may open it.`)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const takeRows = () => {
    if (!rows.trim()) return setWrong('Paste the rows first, with the line of headers on top.')
    void take(new File([rows], 'Pasted rows'))
  }

  return (
    <>
      <ErrorSummary problems={problem ? [{ words: problem }] : []} title="This was not taken" />
      <div
        className={classes(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="down" size={20} />
        <label className={styles.pick} htmlFor={id}>
          <b>Choose a CSV file</b> <span className={styles.orDrop}>or drop it here</span>
          <input
            id={id}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              void take(event.target.files?.[0])
              // The same file may be chosen again after it was changed.
              event.target.value = ''
            }}
          />
        </label>
        <p id={`${id}-hint`} className={styles.hint}>
          One row for each person, headers on top: name, title, team, e-mail address or id, and who they report to. Up to 50 MB.
        </p>
      </div>
      <div className={styles.more}>
        <Button size="s" icon="down" onClick={() => void downloadCsv('people-sample.csv', sample)}>
          Download a sample
        </Button>
        <Button size="s" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          Paste rows instead
        </Button>
      </div>
      {pasting && (
        <div className={styles.paste}>
          <Field
            label="Rows"
            hint="Copy them in your spreadsheet, with the line of headers."
            readers="Nobody, until you import them. Then administrators see them in the directory, and managers their own people."
          >
            <textarea className={styles.rows} rows={7} spellCheck={false} value={rows} onChange={(event) => setRows(event.target.value)} />
          </Field>
          <Button kind="primary" busy={busy} onClick={takeRows}>
            Check these rows
          </Button>
        </div>
      )}
    </>
  )
}
