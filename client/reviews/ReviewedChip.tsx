import type { ReviewedRole } from 'shared/api/reviews.ts'
import { firstName } from 'shared/domain/names.ts'
import { ChipFace, chipLook } from '../ui/NameChip.tsx'
import { Popover } from '../ui/Popover.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday, When } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './ReviewedTable.module.css'

type Place = 'ready' | 'year' | 'never'
const words: Record<Place, string> = { ready: 'Ready now', year: 'Within a year', never: 'Looked ready, never asked' }

/** Someone on a bench of the past. Who is out of sight by now stands there without a name, and nothing opens. */
export function ReviewedChip({ place, of: person, roleId }: { place: Place; of: ReviewedRole['readyNow'][number]; roleId: string | null }) {
  const today = useToday()
  const { id, name, erasedOn, at, of, roles, calledBy, calledOn, emergencyCover } = person
  const called = `${at} of ${of} criteria were at the level this role asked.`
  if (id === null || name === null)
    return (
      <span className={chipLook(place)}>
        <ChipFace
          name={erasedOn ? `Erased on ${day(erasedOn, today)}` : 'Someone no longer under you'}
          at={at}
          of={of}
          cover={emergencyCover}
          never={place === 'never'}
        />
      </span>
    )
  return (
    <Popover
      opener={<ChipFace name={name} at={at} of={of} roles={roles} cover={emergencyCover} never={place === 'never'} />}
      className={chipLook(place)}
      title={name}
      hover
    >
      {() => (
        <div className={styles.call}>
          <p>
            <b>{words[place]}</b>
            {calledOn && (
              <>
                , called {calledBy && <>by {calledBy} </>}on <When on={calledOn} />
              </>
            )}
            .
          </p>
          <p>{called}</p>
          {emergencyCover && <p>Emergency cover: could have stepped in at once, for a while.</p>}
          <p>
            <TextLink to="/people/$personId" params={{ personId: id }} search={roleId ? { role: roleId } : {}}>
              {firstName(name)}’s page today
            </TextLink>
          </p>
        </div>
      )}
    </Popover>
  )
}
