import { useEffect, useRef } from 'react'
import styles from './ErrorSummary.module.css'

/** What stands in the way of saving, above the form: each line leads to its field, which says the same words. Takes focus when it appears. */
export function ErrorSummary({
  problems,
  title = 'There is something to put right',
}: {
  problems: { id?: string; words: string }[]
  title?: string
}) {
  const box = useRef<HTMLDivElement>(null)
  const words = problems.map((problem) => problem.words).join()
  useEffect(() => {
    if (words) box.current?.focus()
  }, [words])
  if (problems.length === 0) return null
  return (
    <div className={styles.box} ref={box} tabIndex={-1} role="group" aria-labelledby="problems">
      <h2 id="problems">{title}</h2>
      <ul>
        {problems.map(({ id, words }) => (
          <li key={words}>
            {id ? (
              <a href={`#${id}`} onClick={(event) => toField(event, id)}>
                {words}
              </a>
            ) : (
              words
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

// The address keeps its own hash: overlays live there.
function toField(event: { preventDefault: () => void }, id: string) {
  event.preventDefault()
  document.getElementById(id)?.focus()
}
