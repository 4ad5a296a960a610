import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import type { PathFigure, PersonPath } from 'shared/model/path.ts'
import { pathWords } from 'shared/domain/words.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Saying } from '../ui/Saying.tsx'
import { Loading } from '../ui/States.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { VerdictMark } from '../ui/VerdictMark.tsx'
import { useToday, When } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import { OtherwiseDialog } from './OtherwiseDialog.tsx'
import styles from './PathCard.module.css'
import { ToldDialog } from './ToldDialog.tsx'

type Props = {
  person: { id: string; name: string }
  role: string | undefined
  manages: boolean
  /** What the verdict stands on, one click away. */
  children: (teamId: string, figure: PathFigure) => ReactNode
}

/** Whether there is a path into a lead role for someone, why, and whether they were told. */
export function PathCard({ person, role, manages, children }: Props) {
  const path = useQuery(ask('GET /api/people/:personId/path', { params: { personId: person.id }, query: role ? { role } : {} }))
  return (
    <Card title="Is there a path?">
      <Answered of={path} what="The path" loading={<Loading shape="lines" rows={3} />}>
        {(path) => (
          <PathOf path={path} person={person} manages={manages}>
            {children}
          </PathOf>
        )}
      </Answered>
    </Card>
  )
}

function PathOf({ path, person, manages, children }: Omit<Props, 'role'> & { path: PersonPath }) {
  const [asking, setAsking] = useState<'told' | 'otherwise' | null>(null)
  const { figure, team, role, override, own } = path
  if (!figure || !team)
    return (
      <p className={styles.sentence}>
        Not known yet: which team {firstName(person.name)} is in is not recorded. An administrator writes it in the directory.
      </p>
    )
  return (
    <>
      <div className={styles.mark}>
        <VerdictMark verdict={figure.verdict} />
      </div>
      <p className={styles.sentence}>
        <Saying sentence={figure.sentence} />{' '}
        <TextLink to="/path/$teamId" params={{ teamId: team.id }}>
          Growth path of {team.name}
        </TextLink>
      </p>
      {[own, override].map(
        (said) =>
          said && (
            <div key={said.id} className={styles.said}>
              <Quote>{said.words}</Quote>
              <p className={styles.by}>
                {said.by}
                {said === override && `, of ${team.name}`}, until <When on={said.untilOn} />
              </p>
            </div>
          ),
      )}
      {children(team.id, figure)}
      <Told path={path} first={firstName(person.name)} />
      {manages && (
        <div className={styles.actions}>
          <Button size="s" onClick={() => setAsking('told')}>
            I told {firstName(person.name)}
          </Button>
          <Button size="s" kind="quiet" onClick={() => setAsking('otherwise')}>
            {own ? 'Change what you said' : 'Say it otherwise'}
          </Button>
        </div>
      )}
      {asking === 'told' && <ToldDialog person={person} roleId={role?.id ?? null} onClose={() => setAsking(null)} />}
      {asking === 'otherwise' && <OtherwiseDialog person={person} own={own} onClose={() => setAsking(null)} />}
    </>
  )
}

/** When they were told, and whether it reads otherwise by now. */
function Told({ path: { told, figure }, first }: { path: PersonPath; first: string }) {
  const today = useToday()
  if (!told) return <p className={styles.told}>{first} was not told yet, as far as is written down.</p>
  const changed = told.verdict !== figure?.verdict
  return (
    <p className={styles.told}>
      Told on {day(told.toldOn, today)} by {told.by}
      {changed ? `, when it read “${pathWords[told.verdict]}”. It reads otherwise now.` : '.'}
    </p>
  )
}
