import { useQuery, useQueryClient } from '@tanstack/react-query'
import { counted } from 'shared/domain/grammar.ts'
import { ask, useTell } from '../api/ask.ts'
import type { Answer } from '../api/call.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { useToast } from '../ui/Toast.tsx'
import { WhenDone } from '../ui/When.tsx'
import styles from './Lists.module.css'

const countWords = (kind: 'people' | 'history', counts: Record<string, number>) =>
  kind === 'people'
    ? `${counts.new ?? 0} new, ${counts.changed ?? 0} changed, ${counts.left ?? 0} left`
    : counted(counts.moves ?? 0, 'move', 'moves')

/** Undoes an import as a whole; what stands in the way is told. */
export function useUndoImport(onDone?: () => void) {
  const client = useQueryClient()
  const toast = useToast()
  return useTell('POST /api/imports/:importId/undo', {
    changes: [],
    onDone: () => {
      toast({ words: 'Everything stands as it did before the import.' })
      // Every answer of the server may read differently now.
      void client.invalidateQueries()
      onDone?.()
    },
  })
}

/** What was imported lately, and the way back for 24 hours. */
export function LatestImports() {
  const latest = useQuery(ask('GET /api/imports'))
  const undo = useUndoImport()
  return (
    <Answered of={latest} what="What was imported lately" loading={null}>
      {(imported) => imported.length > 0 && <Latest imported={imported} undo={undo} />}
    </Answered>
  )
}

type LatestProps = { imported: Answer<'GET /api/imports'>; undo: ReturnType<typeof useUndoImport> }

function Latest({ imported, undo }: LatestProps) {
  return (
    <section className={styles.latest}>
      <ErrorSummary problems={undo.error ? [{ words: undo.error.message }] : []} title="This was not undone" />
      <Table
        captioned
        caption="Imported lately"
        columns={[
          { key: 'file', words: 'File' },
          { key: 'what', words: 'What came of it', width: '34%' },
          { key: 'when', words: 'When', width: '18%' },
          { key: 'undo', words: 'Undo', bare: true, end: true, width: 150 },
        ]}
      >
        <Rows>
          {imported.map(({ id, kind, fileName, by, madeAt, counts, undoneAt, undoUntil }) => (
            <Row key={id}>
              <RowHead detail={by ?? 'By command'}>{fileName}</RowHead>
              <Cell label="What came of it">{undoneAt ? 'Undone' : countWords(kind, counts)}</Cell>
              <Cell quiet nowrap label="When">
                <WhenDone at={madeAt} as="short" />
              </Cell>
              <Cell end phone="side">
                {undoUntil && (
                  <Button
                    size="s"
                    icon="undo"
                    busy={undo.isPending}
                    aria-label={`Undo the import of ${fileName}`}
                    onClick={() => undo.mutate({ params: { importId: id } })}
                  >
                    Undo import
                  </Button>
                )}
              </Cell>
            </Row>
          ))}
        </Rows>
      </Table>
    </section>
  )
}
