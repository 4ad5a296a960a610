import { chipLook } from '../ui/NameChip.tsx'
import { classes } from '../ui/classes.ts'
import styles from './PipelineLegend.module.css'

/** What the marks of the pipeline mean. */
export function PipelineLegend() {
  return (
    <p className={styles.legend}>
      <span>
        <i className={classes(chipLook('ready'), styles.chip)} />
        Ready, by their manager’s call
      </span>
      <span>
        <i className={classes(chipLook('never'), styles.chip)} />
        Never asked, not counted
      </span>
      <span>
        <b className={styles.met}>4/6</b>
        Criteria at the level asked
      </span>
      <span>
        <b className={styles.roles}>2 roles</b>
        Ready for more than one
      </span>
    </p>
  )
}
