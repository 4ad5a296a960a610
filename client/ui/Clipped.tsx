import styles from './Clipped.module.css'

/** One line, whole on a phone and under the pointer. */
export function Clipped({ words }: { words: string }) {
  return (
    <span className={styles.clip} title={words}>
      {words}
    </span>
  )
}
