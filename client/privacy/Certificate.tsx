import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { When } from '../ui/When.tsx'
import { type Erased, erasedWords, reasonWords } from './words.ts'
import styles from './Privacy.module.css'

/** That someone was erased: when, why, by whom and how much of what; nothing of who it was. */
export function Certificate({ erasure, onClose }: { erasure: Erased | undefined; onClose: () => void }) {
  return (
    erasure && (
      <Dialog
        open
        sheet
        onClose={onClose}
        title="Certificate of erasure"
        actions={
          <>
            <Button kind="primary" icon="print" onClick={() => print()}>
              Print
            </Button>
            <Button onClick={onClose}>Close</Button>
          </>
        }
      >
        <div className={styles.certificate}>
          <dl className={styles.facts}>
            <dt>Number</dt>
            <dd>{erasure.id}</dd>
            <dt>Erased</dt>
            <dd>
              <When on={erasure.erasedOn} />
            </dd>
            <dt>Why</dt>
            <dd>{reasonWords[erasure.reason]}</dd>
            <dt>By</dt>
            <dd>{erasure.by ?? 'On the server, without an account'}</dd>
          </dl>
          <Table
            caption="What was erased"
            columns={[
              { key: 'what', words: 'What' },
              { key: 'how', words: 'How', end: true },
            ]}
          >
            <Rows>
              {erasure.counts.map(({ what, ...count }) => (
                <Row key={what}>
                  <RowHead>{what}</RowHead>
                  <Cell end>{erasedWords(count)}</Cell>
                </Row>
              ))}
            </Rows>
          </Table>
          <p className={styles.quiet}>
            Blanked rows keep their days and counts and no longer say who it was. The audit trail keeps an id that leads to nobody. Copies
            of the database made earlier are not changed by this: erase there too, or let them end.
          </p>
        </div>
      </Dialog>
    )
  )
}
