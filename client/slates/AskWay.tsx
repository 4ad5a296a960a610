import { firstName } from 'shared/domain/names.ts'
import { useSession } from '../api/useSession.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './AskWay.module.css'

type Props = { person: { id: string; name: string }; manager: string | null }

/** How someone is asked: by the reader in a conversation, where they report to them; else by way of their manager. */
export function AskWay({ person, manager }: Props) {
  const { team } = useSession()
  const first = firstName(person.name)
  if (team.some(({ id }) => id === person.id))
    return (
      <ButtonLink size="s" to="/people/$personId/talk" params={{ personId: person.id }}>
        {`Ask ${first}`}
      </ButtonLink>
    )
  return (
    <Popover opener={`Ask ${first}`} className={styles.opener} title={manager ? `Ask ${manager}` : `Ask the manager of ${first}`}>
      {() => (
        <p className={styles.words}>
          {manager
            ? `${first} reports to ${firstName(manager)}, who holds the conversations. Tell ${firstName(manager)} about this role, and that nobody has asked ${first} yet.`
            : `Whoever ${first} reports to holds the conversations. Tell them about this role, and that nobody has asked ${first} yet.`}
        </p>
      )}
    </Popover>
  )
}
