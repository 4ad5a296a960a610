import styles from './AskedBar.module.css'

/** How many of a manager's people were ever asked; stripes are those asked longer ago than a year. `asked` counts both. */
export function AskedBar({ asked, old, of }: { asked: number; old: number; of: number }) {
  const share = (count: number) => `${of === 0 ? 0 : (count / of) * 100}%`
  return (
    <span className={styles.whole}>
      <span className={styles.bar} role="img" aria-label={`${asked} of ${of} asked${old ? `, ${old} more than a year ago` : ''}`}>
        <i style={{ width: share(asked - old) }} />
        <i className={styles.old} style={{ width: share(old) }} />
      </span>
      <span className={styles.count} aria-hidden="true">
        {asked}/{of}
      </span>
    </span>
  )
}
