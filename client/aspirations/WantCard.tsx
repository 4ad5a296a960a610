import type { PersonPage } from 'shared/api/growth.ts'
import { daysBetween } from 'shared/domain/days.ts'
import { firstName } from 'shared/domain/names.ts'
import { horizonWords } from 'shared/domain/words.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { WantBar } from '../ui/WantBar.tsx'
import { WantChip } from '../ui/WantChip.tsx'
import { useToday } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { ago, day } from '../ui/when.ts'
import styles from './WantCard.module.css'

/** From this many days on there is something to draw. */
const drawnFrom = 90

type Props = { page: PersonPage; onHeard: () => void; onTakeBack: (aspirationId: string) => void }

/** What someone wants: direction and target, their own words, the day, who sees it, and how it has changed. */
export function WantCard({ page, onHeard, onTakeBack }: Props) {
  const today = useToday()
  const { person, want, gettingOld, wants, conversations, manages } = page
  if (!want) return null
  const first = firstName(person.name)
  const held = conversations.flatMap(({ state, heldOn }) => (state === 'held' && heldOn ? [heldOn] : []))
  const long = [...held, ...wants.map(({ heardOn }) => heardOn)].some((on) => daysBetween(on, today) >= drawnFrom)
  const verb = want.heard === 'written' ? 'Written' : 'Said'
  return (
    <Card label={`What ${first} wants`} className={styles.card}>
      <div className={classes(styles.want, long && styles.long)}>
        <div>
          <div className={styles.top}>
            <WantChip want={want.direction} target={want.targetRole?.title ?? want.target ?? undefined} old={gettingOld} />
            {manages && (
              <span className={styles.acts}>
                <ButtonLink size="s" kind={gettingOld ? 'plain' : 'quiet'} to="/people/$personId/talk" params={{ personId: person.id }}>
                  Ask again
                </ButtonLink>
                <Menu
                  label={`More about what ${first} wants`}
                  kind="quiet"
                  size="s"
                  entries={[
                    { words: 'Write down what they told you', icon: 'pencil', onPick: onHeard },
                    ...(want.mine ? [{ words: 'Take this record back', icon: 'undo', onPick: () => onTakeBack(want.id) } as const] : []),
                  ]}
                />
              </span>
            )}
          </div>
          {want.words ? (
            <Quote own large>
              {want.words}
            </Quote>
          ) : (
            <p className={styles.none}>
              {manages ? `${first}’s own words are not recorded.` : `Their own words are for their manager alone.`}
            </p>
          )}
          <p className={styles.meta}>
            <span>
              {want.words
                ? `In ${first}’s words, ${day(want.heardOn, today)}`
                : `${verb} on ${day(want.heardOn, today)}, ${ago(want.heardOn, today)}`}
            </span>
            {want.horizon && (
              <span className={styles.fact}>
                <Icon name="clock" size={14} />
                {horizonWords[want.horizon]}
              </span>
            )}
            <Visibility to={want.visibility} person={person.name} />
            {want.words && want.visibility === 'chain' && (
              <span className={styles.fact}>
                <Icon name="eye" size={14} />
                The words: you and {firstName(person.name)}
              </span>
            )}
          </p>
        </div>
        {long && (
          <div>
            <p className={styles.label}>What {first} wanted, over time</p>
            <WantBar said={wants.map(({ direction, heardOn }) => ({ direction, on: heardOn }))} conversations={held} />
          </div>
        )}
      </div>
    </Card>
  )
}
