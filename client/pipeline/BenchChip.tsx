import type { PipelineRole } from 'shared/api/overview.ts'
import { firstName } from 'shared/domain/names.ts'
import { ChipFace, chipLook } from '../ui/NameChip.tsx'
import { Popover } from '../ui/Popover.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useToday, When } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './BenchChip.module.css'

type Props = { state: 'ready' | 'year'; of: PipelineRole['readyNow'][number]; roleId: string }

const calls = { ready: 'Ready now', year: 'Within a year' }

/** Someone on a bench. What they were called, by whom and when, opens from the chip. */
export function BenchChip({ state, of: person, roleId }: Props) {
  const { id, name, at, of, roles, calledBy, calledOn, emergencyCover } = person
  const today = useToday()
  const opener = (
    <>
      <ChipFace name={name} at={at} of={of} roles={roles} cover={emergencyCover} />
      <VisuallyHidden>{`. ${calls[state]}, called by ${calledBy} on ${day(calledOn, today)}`}</VisuallyHidden>
    </>
  )
  return (
    <Popover opener={opener} className={chipLook(state)} title={name} hover>
      {() => (
        <div className={styles.call}>
          <p>
            <b>{calls[state]}</b>, called by {calledBy} on <When on={calledOn} />.
          </p>
          <p>
            {at} of {of} criteria at the level this role asks.
          </p>
          {emergencyCover && <p>Emergency cover: could step in at once, for a while.</p>}
          {roles > 1 && <p className={styles.several}>Called ready for {roles} roles, and can take one of them.</p>}
          <p className={styles.links}>
            <TextLink to="/people/$personId" params={{ personId: id }} search={{ role: roleId }}>
              {firstName(name)}’s page
            </TextLink>
            <TextLink to="/roles/$roleId" params={{ roleId }}>
              The slate
            </TextLink>
          </p>
        </div>
      )}
    </Popover>
  )
}
