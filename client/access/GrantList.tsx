import type { Grant } from 'shared/model/grant.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyNew } from '../ui/States.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { grantChanges } from './changes.ts'
import { grantWords } from './sees.ts'
import styles from './Access.module.css'

type Props = { grants: readonly Grant[]; below: Map<string, number> | null; onGive: () => void }

/** Who sees more than their place in the tree shows them, each in a sentence, and how it is ended. */
export function GrantList({ grants, below, onGive }: Props) {
  const toast = useToast()
  const today = useToday()
  const end = useTell('POST /api/grants/:grantId/end', { changes: grantChanges })
  const give = useTell('POST /api/grants', { changes: grantChanges })
  const ended = ({ id, kind, account, person, sinceOn, lastOn }: Grant) =>
    end.mutate(
      { params: { grantId: id } },
      {
        onSuccess: () =>
          toast({
            words: `${account.name} no longer ${kind === 'partner' ? 'reads' : 'stands in'} for ${person.name}.`,
            undo: () =>
              give.mutateAsync({
                body: { kind, accountId: account.id, personId: person.id, sinceOn: sinceOn > today ? sinceOn : null, lastOn },
              }),
          }),
        onError: (error) => toast({ words: error.message }),
      },
    )
  if (grants.length === 0)
    return (
      <EmptyNew
        title="Nobody sees more than their place in the tree shows them."
        icon="people"
        actions={<Button onClick={onGive}>Give access</Button>}
      >
        A people partner reads a part of the tree. Someone who stands in acts for a manager until a day.
      </EmptyNew>
    )
  return (
    <>
      <ul className={styles.grants}>
        {grants.map((grant) => (
          <li key={grant.id} className={styles.grant}>
            <span>
              {grantWords(grant, below?.get(grant.person.id) ?? null, today).map((sentence) => (
                <span key={sentence}>{sentence} </span>
              ))}
              {grant.state === 'later' && <Tag icon="calendar">Not yet</Tag>}
              {grant.state === 'inside' && (
                <Tag tone="warn" icon="lock">
                  Does not hold: on this team now
                </Tag>
              )}
            </span>
            <Button
              size="s"
              kind="quiet"
              aria-label={`End the access of ${grant.account.name} for ${grant.person.name}`}
              onClick={() => ended(grant)}
            >
              End it
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <Button onClick={onGive}>Give access</Button>
      </p>
    </>
  )
}
