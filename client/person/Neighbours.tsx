import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../api/useSession.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { useKeys } from '../ui/keys.ts'
import styles from './Neighbours.module.css'

/** The report before and after this one, by the keys [ and ]. Nothing for someone who is not a report of the reader. */
export function Neighbours({ personId }: { personId: string }) {
  const { team } = useSession()
  const navigate = useNavigate()
  const at = team.findIndex(({ id }) => id === personId)
  const before = at === -1 ? undefined : team[at - 1]
  const after = at === -1 ? undefined : team[at + 1]
  const go = (to: { id: string } | undefined) => () => void (to && navigate({ to: '/people/$personId', params: { personId: to.id } }))
  useKeys({ '[': go(before), ']': go(after) })
  if (!before && !after) return null
  return (
    <span className={styles.pair}>
      {before && (
        <ButtonLink
          kind="quiet"
          icon="left"
          to="/people/$personId"
          params={{ personId: before.id }}
          aria-label={`Before: ${before.name}`}
          title={`${before.name}  [`}
        />
      )}
      {after && (
        <ButtonLink
          kind="quiet"
          icon="right"
          to="/people/$personId"
          params={{ personId: after.id }}
          aria-label={`Next: ${after.name}`}
          title={`${after.name}  ]`}
        />
      )}
    </span>
  )
}
