import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import { classes } from './classes.ts'
import styles from './NameChip.module.css'

type Props = {
  name: string
  /** `ready` now, `year`: within a year, `never`: looks ready and was never asked. */
  state: 'ready' | 'year' | 'never'
  at?: number
  of?: number
  /** First in line for this many roles; marked from two on. */
  roles?: number
  /** Could step in at once, for a while. */
  cover?: boolean
}

/** How a chip looks, for one that opens something instead of leading somewhere. */
export const chipLook = (state: Props['state']) => classes(styles.chip, styles[state])

type FaceProps = Pick<Props, 'name' | 'at' | 'of' | 'roles' | 'cover'> & { never?: boolean }

/** What stands on a chip. */
export function ChipFace({ name, at, of, roles = 1, cover, never }: FaceProps) {
  return (
    <>
      {name}
      {of !== undefined && (
        <span className={styles.met}>
          <VisuallyHidden>, </VisuallyHidden>
          {at ?? 0}/{of}
        </span>
      )}
      {roles > 1 && <span className={styles.roles}>{roles} roles</span>}
      {cover && (
        <>
          <VisuallyHidden>, emergency cover</VisuallyHidden>
          <Icon name="cover" size={14} />
        </>
      )}
      {never && (
        <>
          <VisuallyHidden>, never asked</VisuallyHidden>
          <Icon name="never" />
        </>
      )}
    </>
  )
}
