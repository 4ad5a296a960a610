import type { SignedInDevice } from 'shared/model/account.ts'
import { Button } from './Button.tsx'
import { Tag } from './Tag.tsx'
import { agentWords } from './agent.ts'
import { instant } from './when.ts'

type Props = { session: SignedInDevice; onEnd: () => void }

/** Ends one session of a list; the one that the reader is in is only marked. */
export function EndSession({ session: { agent, startedAt, current }, onEnd }: Props) {
  if (current)
    return (
      <Tag tone="ok" icon="check">
        This one
      </Tag>
    )
  return (
    <Button size="s" aria-label={`End the session of ${agentWords(agent)} from ${instant(startedAt)}`} onClick={onEnd}>
      End
    </Button>
  )
}
