import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { Paste } from '../ui/Paste.tsx'
import { downloadCsv } from '../ui/csv.ts'
import { largestFile, type Picked, picked, sample } from './bytes.ts'

type Props = {
  /** Why the last file was not taken. */
  refused: string | null
  busy: boolean
  /** What such a file holds, where it is no people list. */
  holds?: string
  /** Rows that stand in the field to paste into. */
  rows: string
  onRows: (rows: string) => void
  onPick: (picked: Picked) => void
}

/** Chooses a people list: a file, dropped or picked, or rows that are pasted. */
export function FileStep({ refused, busy, holds, rows, onRows, onPick }: Props) {
  const [wrong, setWrong] = useState<string | null>(null)
  const problem = wrong ?? refused

  const take = async (file: File | undefined) => {
    if (!file || busy) return
    if (file.size > largestFile) return setWrong('This file is larger than 25 MB. Split it in two.')
    setWrong(null)
    try {
      onPick(await picked(file))
    } catch {
      setWrong(`${file.name} cannot be read. Check that it is still there and that you may open it.`)
    }
  }
  return (
    <>
      <ErrorSummary problems={problem ? [{ words: problem }] : []} title="This was not taken" />
      <FileDrop
        label="Choose a file"
        hint={
          holds ??
          'CSV, TSV, XLSX or JSON (SCIM). One row for each person, headers on top: name, title, team, e-mail address or id, and who they report to. Up to 25 MB.'
        }
        accept=".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json"
        onFiles={([file]) => void take(file)}
      />
      <Paste
        label="Rows"
        hint="Copy them in your spreadsheet, with the line of headers."
        readers="Nobody, until you import them. Then administrators see them in the directory, and managers their own people."
        action="Check these rows"
        busy={busy}
        text={rows}
        onText={onRows}
        onPaste={() => void take(new File([rows], 'Pasted rows'))}
        beside={
          !holds && (
            <Button size="s" icon="down" onClick={() => void downloadCsv('people-sample.csv', sample)}>
              Download a sample
            </Button>
          )
        }
      />
    </>
  )
}
