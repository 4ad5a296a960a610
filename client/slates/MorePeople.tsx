import type { SlatePerson } from 'shared/api/roles.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { WantChip } from '../ui/WantChip.tsx'
import styles from './MorePeople.module.css'

/** How many people a slate shows beside each other. */
const columns = 4

/** The people in the columns and the rest; `shownId` takes the last column for someone of the rest. */
export function inColumns(people: SlatePerson[], shownId: string | undefined) {
  const rest = people.slice(columns)
  const chosen = rest.find(({ person }) => person.id === shownId)
  if (!chosen) return { shown: people.slice(0, columns), rest }
  return { shown: [...people.slice(0, columns - 1), chosen], rest: people.slice(columns - 1).filter((one) => one !== chosen) }
}

/** Who else is on the slate, by name; choosing one shows them in the last column. */
export function MorePeople({ rest, onShow }: { rest: SlatePerson[]; onShow: (personId: string) => void }) {
  const opener = (
    <>
      {rest.length} more
      <VisuallyHidden> on the slate</VisuallyHidden>
      <Icon name="chevron" size={14} />
    </>
  )
  return (
    <Popover opener={opener} className={styles.opener} title="Also on this slate">
      {(close) => (
        <ul className={styles.rest}>
          {rest.map(({ person, want, mine }) => (
            <li key={person.id}>
              <span>
                <b>{person.name}</b>
                {(want || mine) && <WantChip want={want?.direction ?? 'never'} short />}
              </span>
              <Button
                size="s"
                aria-label={`Show ${person.name} beside the others`}
                onClick={() => {
                  close()
                  onShow(person.id)
                }}
              >
                Show
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}
