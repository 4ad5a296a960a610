import type { LinkProps } from '@tanstack/react-router'
import { daysBetween } from 'shared/domain/days.ts'
import { PlainLink } from './PlainLink.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import { classes } from './classes.ts'
import { useToday } from './When.tsx'
import { day, shortDay } from './when.ts'
import styles from './Lane.module.css'

type LanePiece = { id: string; on: string; linked: boolean; words: string; link: LinkProps }

const width = 365

type Props = {
  criterion: string
  pieces: readonly LanePiece[]
  /** Where all evidence on the criterion stands; null where there is none. */
  all: LinkProps | null
}

/**
 * Twelve months of evidence on one criterion. Filled dots have something to open, hollow ones were seen. Each dot leads to its piece,
 * and their count to all pieces.
 */
export function Lane({ criterion, pieces, all }: Props) {
  const asOf = useToday()
  const placed = pieces
    .map((piece) => ({ ...piece, at: 100 - (daysBetween(piece.on, asOf) / width) * 100 }))
    .filter(({ at }) => at >= 0 && at <= 100)
    .toSorted((a, b) => a.at - b.at)
  return (
    <div className={styles.whole}>
      <ul
        className={styles.lane}
        aria-label={placed.length ? `${criterion}, evidence in 12 months` : `${criterion}, no evidence in 12 months`}
      >
        {placed.map(({ id, on, linked, words, link, at }) => (
          <li key={id} style={{ left: `${at}%` }}>
            <PlainLink
              {...link}
              // Too close to each other for fingers, and too many stops for the keyboard: both have the count.
              tabIndex={-1}
              className={classes(styles.dot, !linked && styles.seen)}
              aria-label={`${words}, ${day(on, asOf)}${linked ? '' : ', seen, no link'}`}
              title={`${words}, ${shortDay(on, asOf)}`}
            />
          </li>
        ))}
      </ul>
      {all && (
        <PlainLink {...all} className={styles.count} title="All evidence on it">
          {placed.length}
          <VisuallyHidden> in 12 months, all evidence on {criterion}</VisuallyHidden>
        </PlainLink>
      )}
    </div>
  )
}

/** What filled and hollow dots mean. */
export function LaneLegend() {
  return (
    <span className={styles.legend}>
      <span>
        <i className={styles.dot} />
        With a link
      </span>
      <span>
        <i className={classes(styles.dot, styles.seen)} />
        Seen, no link
      </span>
    </span>
  )
}
