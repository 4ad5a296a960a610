import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Quote } from '../ui/Quote.tsx'
import { useEvidenceBox } from '../ui/evidenceBox.tsx'
import type { QueuedPiece } from '../ui/keptPiece.ts'
import { takeBack, throwAway, useQueue } from './queue.ts'
import styles from './WaitingPieces.module.css'

/** What was not taken stands there whole, to be copied; of what waits the beginning is enough. */
const shown = 140

/** The mark of Home for evidence that was saved without a connection: until it is sent, or where the server did not take it. */
export function WaitingPieces({ accountId }: { accountId: string }) {
  const waiting = useQueue(accountId)
  return waiting.map((piece) => <Waiting key={piece.body.key} piece={piece} />)
}

function Waiting({ piece }: { piece: QueuedPiece }) {
  const { name, body, failure } = piece
  const box = useEvidenceBox()
  const drop = () => void throwAway(body.key).catch(() => {})
  const whom = name || 'someone'
  const { what, criterionIds, happenedOn, links, visibility } = body
  return (
    <div className={styles.mark} role="status">
      <Icon name={failure ? 'warn' : 'clock'} size={15} />
      <div className={styles.said}>
        <p>
          {failure
            ? `Evidence on ${whom} is not saved: ${failure.code === 'not-found' ? 'they are no longer among your people.' : failure.message} Your text is kept on this device.`
            : `Evidence on ${whom} is kept on this device. It is sent when you are online.`}
        </p>
        <Quote>{failure || what.length <= shown ? what : `${what.slice(0, shown - 2)}…`}</Quote>
        {failure ? (
          <div className={styles.actions}>
            {box.offered && (
              <Button size="s" onClick={() => box.open(undefined, { what, criterionIds, happenedOn, links, visibility, onSaved: drop })}>
                Open it
              </Button>
            )}
            <Button size="s" kind="quiet" onClick={drop}>
              Throw it away
            </Button>
          </div>
        ) : (
          <div className={styles.take}>
            <Button size="s" kind="quiet" onClick={() => void takeBack(piece).catch(() => {})}>
              Take it back
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
