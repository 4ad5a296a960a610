import { useQuery } from '@tanstack/react-query'
import type { Answer } from 'shared/api/endpoint.ts'
import type { listPeople } from 'shared/api/people.ts'
import type { listRoles } from 'shared/api/roles.ts'
import { counted } from 'shared/domain/grammar.ts'
import { compareNames } from 'shared/domain/names.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Columns } from '../ui/Columns.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { Loading } from '../ui/States.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './YourPart.module.css'

/** The Home of a people partner: who in their part of the organisation was never asked, and its lead roles. */
export function YourPart() {
  const { keepsFrameworks } = useSession()
  const people = useQuery(ask('GET /api/people'))
  const roles = useQuery(ask('GET /api/roles', { query: {} }))
  return (
    <Page
      title="Your part of the organisation"
      called="Home"
      lede={<Lede>{people.data ? <Saying sentence={people.data.sentence} /> : '\u00a0'}</Lede>}
      actions={
        <>
          {keepsFrameworks && <ButtonLink to="/framework">Keep the framework</ButtonLink>}
          <ButtonLink kind="primary" icon="people" to="/people">
            See the people
          </ButtonLink>
        </>
      }
    >
      <Columns
        aside={
          <Answered of={roles} what="The lead roles" loading={<Loading rows={4} shape="lines" />}>
            {({ roles }) => <PartRoles roles={roles} />}
          </Answered>
        }
      >
        <Answered of={people} what="Your part" loading={<Loading rows={8} shape="lines" />}>
          {({ people }) => <NeverAskedByManager people={people} />}
        </Answered>
      </Columns>
    </Page>
  )
}

type Under = Answer<typeof listPeople>['people']
function NeverAskedByManager({ people }: { people: Under }) {
  const rows = [...Map.groupBy(people, ({ managerId }) => managerId)]
    .map(([id, own]) => ({
      id,
      name: own[0]!.manager ?? 'At the top of your part',
      of: own.length,
      never: own.filter(({ want }) => want === null),
    }))
    .filter(({ never }) => never.length > 0)
    .sort((a, b) => Number(a.id !== null) - Number(b.id !== null) || compareNames(a.name, b.name))
  return (
    <Card open title="Never asked what they want, by manager">
      {rows.length === 0 && <p>Everybody was asked. Nothing is left to remind anyone of.</p>}
      <ul>
        {rows.map(({ id, name, of, never }) => (
          <li key={id} className={styles.line}>
            <b>{name}</b>
            <span>
              {never.length} of {of}:{' '}
              {never.map((person, i) => (
                <span key={person.id}>
                  {i > 0 && ', '}
                  <TextLink to="/people/$personId" params={{ personId: person.id }}>
                    {person.name}
                  </TextLink>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const underway: ReadonlySet<string> = new Set(['open', 'deciding', 'planned'])
function PartRoles({ roles }: { roles: Answer<typeof listRoles>['roles'] }) {
  const today = useToday()
  const shown = roles.filter(({ state, full }) => full && underway.has(state))
  return (
    <Card open title="Lead roles in your part" aside={<TextLink to="/roles">All</TextLink>}>
      {shown.length === 0 && <p>No lead role is open or planned in your part.</p>}
      <ul>
        {shown.map(({ id, title, state, decideByOn, onSlate }) => (
          <li key={id} className={styles.line}>
            <TextLink alone to="/roles/$roleId" params={{ roleId: id }}>
              {title}
            </TextLink>
            <span>
              {[
                roleStateWords[state],
                decideByOn && state !== 'planned' && `decide by ${day(decideByOn, today)}`,
                onSlate !== null && `${onSlate === 0 ? 'nobody' : counted(onSlate, 'person', 'people')} on the slate`,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
