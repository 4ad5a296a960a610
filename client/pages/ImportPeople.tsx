import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportPreview, PeopleImport } from 'shared/api/people.ts'
import { counted } from 'shared/domain/grammar.ts'
import { useTell } from '../api/ask.ts'
import type { Sent } from '../api/call.ts'
import { useSession } from '../api/useSession.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading, NoAccess } from '../ui/States.tsx'
import { ColumnsRead } from '../transfer/ColumnsRead.tsx'
import { Difference } from '../transfer/Difference.tsx'
import { Confirm } from '../transfer/Confirm.tsx'
import { FileStep } from '../transfer/FileStep.tsx'
import { Figures } from '../transfer/Figures.tsx'
import { Importing } from '../transfer/Importing.tsx'
import { ImportTabs } from '../transfer/ImportTabs.tsx'
import { LatestImports, useUndoImport } from '../transfer/LatestImports.tsx'
import { Questions } from '../transfer/Questions.tsx'
import { PickedFile } from '../transfer/PickedFile.tsx'
import { Step } from '../transfer/Step.tsx'
import { Troubles } from '../transfer/Troubles.tsx'
import { Unchecked } from '../transfer/Unchecked.tsx'
import { type Asked, nothingAsked, sentOf, withColumn } from '../transfer/asked.ts'
import { type Picked, sizeWords } from '../transfer/bytes.ts'
import { notTaken, outcomeWords, wouldChange } from '../transfer/words.ts'
import styles from '../transfer/Lists.module.css'

/** Imports a people list: file, check, difference, done. Nothing is written before the last button. */
export function ImportPeople() {
  const { account } = useSession()
  if (account.administrator) return <Steps />
  return (
    <Page title="Import people">
      <NoAccess title="Administrators import people.">Ask one of yours to add who is missing.</NoAccess>
    </Page>
  )
}

/** What a check found, and of what: that is imported, and nothing else. */
type Checked = { answer: ImportPreview; sent: Sent<'POST /api/import/people'> }

function Steps() {
  const client = useQueryClient()
  const [file, setFile] = useState<Picked | null>(null)
  const [rows, setRows] = useState('')
  const [checked, setChecked] = useState<Checked | null>(null)
  const [asked, setAsked] = useState<Asked>(nothingAsked)
  const [done, setDone] = useState<(PeopleImport & { importId: string }) | null>(null)
  const preview = useTell('POST /api/import/people/preview', { changes: [], onDone: (answer, sent) => setChecked({ answer, sent }) })
  const run = useTell('POST /api/import/people', {
    changes: [],
    onDone: (figures) => {
      setDone(figures)
      setRows('')
      // Every answer of the server may read differently now.
      void client.invalidateQueries()
    },
  })
  const pick = (next: Picked) => {
    setFile(next)
    setChecked(null)
    setAsked(nothingAsked)
    preview.mutate(sentOf(next, nothingAsked))
  }
  const askFor = (next: Asked) => {
    if (!file) return
    setAsked(next)
    preview.mutate(sentOf(file, next))
  }
  const again = () => {
    setFile(null)
    setChecked(null)
    setDone(null)
    setAsked(nothingAsked)
    preview.reset()
    run.reset()
  }
  const undo = useUndoImport(again)
  const found = file && checked && checked.answer
  const left = found ? notTaken(found) : 0
  const fileLine = file && found ? `${file.fileName}, ${sizeWords(file.size)}, ${counted(found.rows, 'row', 'rows')}` : undefined
  const checkLine = left === 0 ? 'Every row can be taken' : `${counted(left, 'row', 'rows')} not taken`

  return (
    <Page title="Import people" lede={<Lede>{answer(found, done, preview.isPending)}</Lede>} tabs={<ImportTabs />}>
      <PickedFile line={fileLine} onAgain={found && !done ? again : null}>
        {preview.isPending && !found && file ? (
          <div aria-live="polite">
            <p>
              Checking {file.fileName}, {sizeWords(file.size)}. Nothing is written.
            </p>
            <Loading shape="lines" rows={4} />
          </div>
        ) : (
          <FileStep refused={preview.error?.message ?? null} busy={preview.isPending} rows={rows} onRows={setRows} onPick={pick} />
        )}
      </PickedFile>
      <Step number={2} title="Check" later={!found} done={done ? checkLine : undefined}>
        {found && (
          <>
            <ErrorSummary problems={preview.error ? [{ words: preview.error.message }] : []} title="This was not checked" />
            <Questions of={found} asked={asked} onAsk={askFor} />
            <Figures of={found} />
            <Troubles of={found} rejected={found.rejected} />
            <ColumnsRead columns={found.columns} onSet={(column, field) => askFor(withColumn(asked, column, field))} />
          </>
        )}
      </Step>
      <Step number={3} title="Difference" later={!found} done={done ? 'Confirmed' : undefined}>
        {found && preview.isError && <Unchecked onAgain={() => askFor(asked)} onLeave={again} />}
        {found && !preview.isError && !wouldChange(found) && (
          <>
            <p>Nothing would change: everyone in this file is here already, as the file says.</p>
            <span>
              <Button kind="primary" onClick={again}>
                Choose another file
              </Button>
            </span>
          </>
        )}
        {found && !preview.isError && wouldChange(found) && (
          <>
            <Difference changes={found.changes} />
            <ErrorSummary problems={run.error ? [{ words: run.error.message }] : []} title="Nothing was imported" />
            {run.isPending && <Importing people={found.people} />}
            <Confirm
              words={`${run.isPending ? 'Importing' : 'Import'} ${counted(found.people, 'person', 'people')}`}
              busy={run.isPending || preview.isPending}
              onConfirm={() => checked && run.mutate(checked.sent)}
              onLeave={again}
            />
          </>
        )}
      </Step>
      {!found && !done && <LatestImports />}
      {done && (
        <Step number={4} title="Done">
          <Figures of={done} done />
          <Troubles of={done} rejected={found?.rejected} />
          <ErrorSummary problems={undo.error ? [{ words: undo.error.message }] : []} title="This was not undone" />
          <div className={styles.more}>
            <ButtonLink kind="primary" to="/settings/people">
              See the directory
            </ButtonLink>
            <Button onClick={again}>Import another</Button>
            <Button icon="undo" busy={undo.isPending} onClick={() => undo.mutate({ params: { importId: done.importId } })}>
              Undo import
            </Button>
          </div>
        </Step>
      )}
    </Page>
  )
}

/** The sentence on top: what this is for, then what the file holds, then what was done. */
function answer(found: ImportPreview | null, done: PeopleImport | null, checking: boolean) {
  if (done) return `Imported ${outcomeWords(done)}`
  if (!found)
    return checking
      ? 'Reading the file.'
      : 'A people list brings names, titles, teams and who reports to whom. You see what it would do before anything is written.'
  const left = notTaken(found)
  return `${wouldChange(found) ? `The file names ${outcomeWords(found)}` : 'Nothing would change.'}${left > 0 ? ` ${counted(left, 'row is', 'rows are')} not taken.` : ''}`
}
