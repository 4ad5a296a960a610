import { useQuery } from '@tanstack/react-query'
import type { Consistency as Answer } from 'shared/api/consistency.ts'
import { readyForMonths } from 'shared/domain/consistency.ts'
import { numberWord } from 'shared/domain/grammar.ts'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import styles from '../consistency/Deciding.module.css'
import { ReadDifferentlyCard } from '../consistency/ReadDifferentlyCard.tsx'
import { TallyCard } from '../consistency/TallyCard.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { Loading, NoAccess } from '../ui/States.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { day } from '../ui/when.ts'

const under = [{ words: 'Pipeline', link: { to: '/pipeline' } }] as const

type Found = NonNullable<Answer['found']>
const personRow = ({ person }: Found['neverAsked']['rows'][number]) => (
  <TextLink alone to="/people/$personId" params={{ personId: person.id }}>
    {person.name}
  </TextLink>
)
const callRow = ({ person, role, calledOn }: Found['withoutEvidence']['rows'][number], today: string) => (
  <>
    <TextLink to="/people/$personId/evidence" params={{ personId: person.id }}>
      {person.name}
    </TextLink>
    {`, for ${role.title}, called on ${day(calledOn, today)}`}
  </>
)
const readyRow = ({ person, role, readySince }: Found['neverNominated']['rows'][number], today: string) => (
  <>
    <TextLink to="/people/$personId" params={{ personId: person.id }}>
      {person.name}
    </TextLink>
    {', for '}
    <TextLink to="/roles/$roleId" params={{ roleId: role.id }}>
      {role.title}
    </TextLink>
    {`, ready since ${day(readySince, today)}`}
  </>
)

/** How managers decide: what was left undone, never who stands above whom. */
export function Consistency() {
  const { director } = useSession()
  const answer = useQuery({ ...ask('GET /api/pipeline/consistency'), enabled: director })
  if (director && answer.isPending) return <Loading shape="title" rows={8} />
  const found = answer.data?.found
  return (
    <Page
      title="How we decide"
      under={under}
      lede={
        found && (
          <Lede>
            <Saying sentence={answer.data!.sentence} />
          </Lede>
        )
      }
      actions={
        found &&
        (found.neverAsked.rows.length > 0 ? (
          <ButtonLink kind="primary" icon="never" to="/people" search={{ want: 'never' }}>
            See who was never asked
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" icon="screen" to="/pipeline/present">
            Present
          </ButtonLink>
        ))
      }
    >
      {!director ? (
        <Nothing />
      ) : (
        <Answered of={answer} what="How we decide">
          {({ found }) =>
            !found ? (
              <Nothing />
            ) : (
              <div className={styles.cards}>
                <div className={styles.column}>
                  <TallyCard
                    title="Never asked"
                    short
                    rule="People of whom nobody has written down what they want, as far as their line above may read it."
                    of={found.neverAsked}
                    words="people were never asked"
                    none={(of) => `All ${of} people were asked.`}
                    tooFew="Too few people to say."
                    rowOf={personRow}
                    next="Ask their managers to begin there: three opening questions stand on the page of each conversation."
                  />
                </div>
                <div className={styles.column}>
                  <TallyCard
                    title="Calls without evidence"
                    rule="Readiness calls that count today, by who made them. Without evidence: no supporting piece on any criterion of the role within the year before the call."
                    of={found.withoutEvidence}
                    words="calls rest on no evidence"
                    none={(of) => `All ${of} calls rest on evidence.`}
                    tooFew="Too few calls to say."
                    rowOf={callRow}
                    next="Ask what each of them rests on, and have it written down before the next call."
                  />
                  <TallyCard
                    title="Ready for months, never nominated"
                    rule={`Called ready now for more than ${numberWord(readyForMonths)} months without a break, and never on the slate of that role. Counted with whoever is their manager today.`}
                    of={found.neverNominated}
                    words="who have long been ready were never nominated"
                    none={(of) => `All ${of} who have long been ready were nominated.`}
                    tooFew="Too few who have long been ready to say."
                    rowOf={readyRow}
                    next="Open the slate of the role to put them on it, or say that the call no longer holds."
                  />
                  <ReadDifferentlyCard of={found.readDifferently} />
                </div>
              </div>
            )
          }
        </Answered>
      )}
    </Page>
  )
}

function Nothing() {
  return (
    <NoAccess title="How decisions are made is shown to those who lead managers">
      It tells how often something was left undone, by manager. You lead no managers here.
    </NoAccess>
  )
}
