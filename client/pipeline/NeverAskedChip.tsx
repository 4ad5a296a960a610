import { firstName } from 'shared/domain/names.ts'
import { ChipFace, chipLook } from '../ui/NameChip.tsx'
import { Popover } from '../ui/Popover.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import styles from './BenchChip.module.css'
import type { LooksReady } from './filters.ts'

/** Someone who looks ready and whom nobody has asked: shown, never counted. */
export function NeverAskedChip({ of: { id, name, at, of }, roleId }: { of: LooksReady; roleId: string }) {
  return (
    <Popover opener={<ChipFace name={name} at={at} of={of} never />} className={chipLook('never')} title={name} hover>
      {() => (
        <div className={styles.call}>
          <p>
            <b>Looks ready, never asked.</b> {at} of {of} criteria at the level this role asks. Not counted on the bench until{' '}
            {firstName(name)} has said that they want it.
          </p>
          <p className={styles.links}>
            <TextLink to="/people/$personId" params={{ personId: id }} search={{ role: roleId }}>
              Ask {firstName(name)}
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
