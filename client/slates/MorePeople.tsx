import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { WantChip } from '../ui/WantChip.tsx'
import styles from './MorePeople.module.css'
import type { Column } from './columns.ts'

/** Who else is on the slate, by name; choosing one shows them in the last column. */
export function MorePeople({ rest, onShow }: { rest: Column[]; onShow: (id: string) => void }) {
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
          {rest.map(({ id, name, person }) => (
            <li key={id}>
              <span>
                <b dir="auto">{name}</b>
                {person ? (
                  (person.want || person.mine) && <WantChip want={person.want?.direction ?? 'never'} short />
                ) : (
                  <small>From outside</small>
                )}
              </span>
              <Button
                size="s"
                aria-label={`Show ${name} beside the others`}
                onClick={() => {
                  close()
                  onShow(id)
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
