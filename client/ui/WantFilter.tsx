import type { LinkProps } from '@tanstack/react-router'
import { type Wanted, wants } from 'shared/domain/wanted.ts'
import { Icon } from './Icon.tsx'
import { PlainLink } from './PlainLink.tsx'
import { classes } from './classes.ts'
import { wantWords } from './wants.ts'
import styles from './WantFilter.module.css'

type Props = {
  counts: Record<Wanted, number>
  chosen: Wanted | null
  /** Where choosing a want leads; `null` is everyone, for the chip that is chosen already. */
  link: (want: Wanted | null) => LinkProps
}

/** Who wants what as chips with unit squares; one filters the list under it, again takes it away. */
export function WantFilter({ counts, chosen, link }: Props) {
  return (
    <div className={styles.chips} role="group" aria-label="Filter by what people want">
      {wants
        .filter((want) => counts[want] > 0 || want === chosen)
        .map((want) => (
          <PlainLink
            key={want}
            {...link(want === chosen ? null : want)}
            className={classes(styles.chip, styles[want], want === chosen && styles.on)}
            chosen={want === chosen}
            resetScroll={false}
          >
            <span className={styles.mark}>
              <Icon name={wantWords[want].icon} size={15} />
              {counts[want] <= 12 && (
                <span className={styles.units} aria-hidden="true">
                  {Array.from({ length: counts[want] }, (_, unit) => (
                    <i key={unit} />
                  ))}
                </span>
              )}
            </span>
            {wantWords[want].short}
            <span className={styles.count}>{counts[want]}</span>
          </PlainLink>
        ))}
    </div>
  )
}
