import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { HistoryImport, HistoryPreview } from 'shared/api/history.ts'
import { counted } from 'shared/domain/grammar.ts'
import { useTell } from '../api/ask.ts'
import type { Sent } from '../api/call.ts'
import { useSession } from '../api/useSession.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading, NoAccess } from '../ui/States.tsx'
import { Confirm } from '../transfer/Confirm.tsx'
import { FileStep } from '../transfer/FileStep.tsx'
import { type HistoryAsked, HistoryQuestions, Moves } from '../transfer/HistoryCheck.tsx'
import { ImportTabs } from '../transfer/ImportTabs.tsx'
import { LatestImports } from '../transfer/LatestImports.tsx'
import { RowList } from '../transfer/RowList.tsx'
import { PickedFile } from '../transfer/PickedFile.tsx'
import { Step } from '../transfer/Step.tsx'
import { Unchecked } from '../transfer/Unchecked.tsx'
import { type Picked, sizeWords } from '../transfer/bytes.ts'
import styles from '../transfer/Lists.module.css'

/** Imports a history: file, check, record. Nothing is written before the last button. */
export function ImportHistory() {
  const { account } = useSession()
  if (account.administrator) return <HistorySteps />
  return (
    <Page title="Import a history">
      <NoAccess title="Administrators import histories.">Moves that you know of can be recorded on the growth path of a team.</NoAccess>
    </Page>
  )
}

const sentOf = (of: Picked, asked: HistoryAsked) => ({ body: { fileName: of.fileName, content: of.content, ...asked } })
/** What a check found, and of what: that is recorded, and nothing else. */
type Checked = { answer: HistoryPreview; sent: Sent<'POST /api/import/history'> }

function HistorySteps() {
  const client = useQueryClient()
  const [file, setFile] = useState<Picked | null>(null)
  const [asked, setAsked] = useState<HistoryAsked>({})
  const [rows, setRows] = useState('')
  const [checked, setChecked] = useState<Checked | null>(null)
  const [done, setDone] = useState<HistoryImport | null>(null)
  const preview = useTell('POST /api/import/history/preview', { changes: [], onDone: (answer, sent) => setChecked({ answer, sent }) })
  const run = useTell('POST /api/import/history', {
    changes: [],
    onDone: (figures) => {
      setDone(figures)
      setRows('')
      void client.invalidateQueries()
    },
  })
  const askFor = (of: Picked, next: HistoryAsked) => {
    setAsked(next)
    preview.mutate(sentOf(of, next))
  }
  const again = () => {
    setFile(null)
    setChecked(null)
    setDone(null)
    setAsked({})
    preview.reset()
    run.reset()
  }
  const found = file && checked && checked.answer
  const moves = found?.toRecord ?? 0
  return (
    <Page title="Import a history" lede={<Lede>{answer(found, done)}</Lede>} tabs={<ImportTabs />}>
      <PickedFile
        line={file && found ? `${file.fileName}, ${sizeWords(file.size)}, ${counted(found.rows, 'row', 'rows')}` : undefined}
        onAgain={found && !done ? again : null}
      >
        {preview.isPending && !found ? (
          <Loading shape="lines" rows={4} />
        ) : (
          <FileStep
            refused={preview.error?.message ?? null}
            busy={preview.isPending}
            rows={rows}
            onRows={setRows}
            holds="One row for each stretch of time: who, the title, team or manager, from which day and until when. Import the people first."
            onPick={(next) => {
              setFile(next)
              setChecked(null)
              askFor(next, {})
            }}
          />
        )}
      </PickedFile>
      <Step number={2} title="Check" later={!found} done={done ? 'Confirmed' : undefined}>
        {file && found && (
          <>
            <ErrorSummary problems={preview.error ? [{ words: preview.error.message }] : []} title="This was not checked" />
            <HistoryQuestions of={found} asked={asked} onAsk={(next) => askFor(file, next)} />
            <RowList
              groups={[
                { title: 'Flagged', rows: found.flagged },
                { title: 'Not taken', rows: found.refused },
              ]}
            />
          </>
        )}
      </Step>
      <Step number={3} title="Moves" later={!found} done={done ? 'Recorded' : undefined}>
        {file && found && preview.isError && <Unchecked onAgain={() => askFor(file, asked)} onLeave={again} />}
        {found && !preview.isError && (
          <>
            <Moves of={found} />
            {moves === 0 && (
              <p>{found.known > 0 ? 'Every move in it is recorded already.' : 'It proves no move into or out of leading others.'}</p>
            )}
            <ErrorSummary problems={run.error ? [{ words: run.error.message }] : []} title="Nothing was recorded" />
            <Confirm
              words={moves > 0 ? `Record ${counted(moves, 'move', 'moves')}` : null}
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
          <div className={styles.more}>
            <ButtonLink kind="primary" to="/path">
              See the growth paths
            </ButtonLink>
            <Button onClick={again}>Import another</Button>
          </div>
        </Step>
      )}
    </Page>
  )
}

/** The sentence on top: what this is for, then what the file proves, then what was done. */
function answer(found: HistoryPreview | null, done: HistoryImport | null) {
  if (done) return `Recorded. ${counted(done.precedents, 'person', 'people')} moved into management by this history.`
  if (!found)
    return 'A history of titles, teams or managers brings the moves that happened. Only leading others for the first time counts as a precedent.'
  const { precedents, titleChanges } = found
  const changes = titleChanges > 0 ? `, in ${counted(titleChanges, 'change', 'changes')} of title` : ''
  return precedents === 0
    ? `Nobody moved into management by this history${changes}.`
    : `${counted(precedents, 'person', 'people')} moved into management by this history${changes}.`
}
