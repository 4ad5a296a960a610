import { Icon } from '../ui/Icon.tsx'
import { chipLook } from '../ui/NameChip.tsx'
import { classes } from '../ui/classes.ts'
import styles from './PipelineLegend.module.css'

/** What the marks of the pipeline mean. */
export function PipelineLegend() {
  return (
    <p className={styles.legend}>
      <span>
        <i className={classes(chipLook('ready'), styles.chip)} />
        Called ready now
      </span>
      <span>
        <i className={classes(chipLook('never'), styles.chip)} />
        Never asked, not counted
      </span>
      <span>
        <b className={styles.met}>4/6</b>
        At the level asked
      </span>
      <span>
        <b className={styles.roles}>2 roles</b>
        For more than one
      </span>
      <span>
        <Icon name="cover" size={14} />
        Emergency cover
      </span>
    </p>
  )
}
