import styles from './Spark.module.css'

/** Pieces of evidence a week, oldest first: says whether someone is going quiet, not how good they are. */
export function Spark({ weeks }: { weeks: readonly number[] }) {
  const sum = weeks.reduce((total, count) => total + count, 0)
  return (
    <span className={styles.spark} role="img" aria-label={`${sum} ${sum === 1 ? 'piece' : 'pieces'} of evidence in ${weeks.length} weeks`}>
      {weeks.map((count, week) => (
        <i key={week} data-none={count === 0 || undefined} style={{ height: count === 0 ? 2 : Math.min(18, 2 + count * 5) }} />
      ))}
    </span>
  )
}
