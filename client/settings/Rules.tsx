import { counted } from 'shared/domain/grammar.ts'
import { readyForMonths } from 'shared/domain/consistency.ts'
import { guessWords } from 'shared/domain/guessWords.ts'
import { pathWords } from 'shared/domain/words.ts'
import type { Windows } from './WindowsForm.tsx'
import styles from './Settings.module.css'

type Rule = {
  title: string
  words: string
  parts?: [string, string][]
  /** A longer list, behind a line that opens it. */
  more?: { title: string; parts: [string, string][] }
}

/** The rules of the growth path, in the order in which they are asked. */
const pathRules = ({ precedentMonths, historyMonths, plannedMonths, planLookedMonths, widestSpan }: Windows): Rule => ({
  title: 'Is there a path into a lead role',
  words:
    'For a team, or for a person and the role they want. The first of these that holds is the verdict, and every one shows what it saw. Open roles count in the team, the one above and those beside it, and the role itself; planned roles and moves count there and in the teams below.',
  parts: [
    [pathWords.open_now, 'A lead role is open there.'],
    [
      pathWords.not_known_yet,
      `Moves are recorded for less than ${counted(historyMonths, 'month', 'months')}, or nobody has looked at a headcount plan for ${counted(planLookedMonths, 'month', 'months')}. It says which of the two is missing.`,
    ],
    [
      pathWords.planned,
      `A lead role is expected within ${counted(plannedMonths, 'month', 'months')}, with its quarter and who confirmed it.`,
    ],
    [
      pathWords.has_happened,
      `Somebody moved into management within ${counted(precedentMonths, 'month', 'months')}. For a role that leads managers, a move up within management counts instead. A new title alone never does.`,
    ],
    [pathWords.growing, `One manager has more than ${widestSpan} reports, or more heads are approved than there are people today.`],
    [pathWords.not_here, 'None of these. Then it helps to look for lateral moves, other teams, acting roles, and support to leave well.'],
  ],
})

const rules = (windows: Windows): Rule[] => {
  const { evidenceDays, gettingOldMonths, cadenceDays, callMonths } = windows
  return [
    {
      title: 'What the evidence says',
      words: `For each person and criterion, from the pieces that you may read and that happened within ${counted(evidenceDays, 'day', 'days')}. The first of these that holds is shown. Nothing is weighted, and nothing fades slowly.`,
      parts: [
        ['Contested', 'A piece speaks against it, and no later piece or note answers that one.'],
        ['Supported', 'At least two pieces from at least two people, one of whom is not the manager.'],
        ['One source', 'Someone else saw it, but that is not enough for “supported”.'],
        ['Their own word only', 'Every piece comes from the person. Nobody backs up themselves.'],
        ['Only older evidence', 'There are pieces, all of them older than the window.'],
        ['No evidence yet', 'Nothing is written down. That says nothing about the person.'],
      ],
    },
    {
      title: 'At the level asked',
      words:
        'A lead role asks for a level on each of its criteria. “4 of 6” counts the criteria on which the manager’s current reading is at that level or above. The others are named. It is never a percentage, and strength in one never hides a gap in another.',
    },
    {
      title: 'Close to a role',
      words:
        'At least two thirds of the criteria at the level asked, and no must-have more than one level below. Someone who is close and was never asked is shown with a dashed edge as “looks ready”, and counted nowhere.',
    },
    {
      title: 'What someone wants',
      words: `Only what they said or wrote, with the day. After ${counted(gettingOldMonths, 'month', 'months')} it is marked as getting old, and they are asked again before it is matched to a role. “Never asked” is a state of its own: it is not “no”.`,
    },
    {
      title: 'When the next conversation is due',
      words: `${counted(cadenceDays, 'day', 'days')} after the last one held. The longest silence may order a team’s list. It is the only number by which people are ordered, and it measures the manager.`,
    },
    {
      title: 'Readiness calls',
      words: `A manager’s signed judgement of one person for one lead role, with the reason. It ends after ${counted(callMonths, 'month', 'months')} and is never carried over to another role.`,
    },
    {
      title: 'Who is on a bench',
      words:
        'People with a current call of “ready now” or “within a year” who confirmed their interest: on the slate of the role, or by a current want that names it. Whoever declined is not on it, whatever was called.',
      parts: [
        ['Nobody', 'No one is on the bench.'],
        ['Thin', 'Nobody ready now, at least one within a year.'],
        ['One person', 'One is ready now, or several who are all the only one of another role.'],
        ['Strong', 'Two or more are ready now, and at least one of them is not the only one of another role.'],
      ],
    },
    {
      title: 'How many roles could be filled at once',
      words:
        'The most lead roles that people who are ready now could fill at the same time, where each person counts once. Beside it stands how many roles have anyone on their bench, and how many have someone ready now.',
    },
    pathRules(windows),
    {
      title: 'Lead seats filled from inside',
      words: `Of the lead seats filled in ${counted(windows.historyMonths, 'month', 'months')}, how many went to someone from inside: into management, up within it, or as interim, and a lateral move where a decision filled the seat. Hired from outside is shown beside.`,
    },
    {
      title: 'How managers decide',
      words:
        'Shown to those who lead managers, from what their line may read: how often something was left undone, by manager. It says nothing about persons, and of fewer than five no count is told.',
      parts: [
        ['Never asked', 'People of whom nobody has written down what they want.'],
        [
          'Calls without evidence',
          `Calls that count today, by who made them, without a supporting piece on any criterion of the role within ${counted(evidenceDays, 'day', 'days')} before the call.`,
        ],
        [
          'Ready, never nominated',
          `Called ready now for more than ${counted(readyForMonths, 'month', 'months')} without a break, and never on the slate of that role.`,
        ],
        [
          'Read differently',
          'The middle level of what two managers read where the evidence is supported: at least a level apart on one criterion, from two people each and five together.',
        ],
      ],
    },
    {
      title: 'Where judgements and evidence part',
      words:
        'It is said in both directions, as a remark and never as a correction: called ready now with criteria below the level asked; every criterion met and called later; read at lead level with no evidence within the window.',
    },
    {
      title: 'What is suggested while evidence is written',
      words:
        'Read from the words on this device, shown as a suggestion with the words it comes from, taken away with one press, and never required. The first of each that holds:',
      parts: [
        [
          'Whom it is about',
          'Someone marked with @; someone whose name the text begins with; the person of the page; the first one named; the one written about last. A first name counts where only one of your people has it.',
        ],
        [
          'Which criterion',
          'The one for which most different words of its list, or of its own name, are in the text; of several, the one whose word comes first.',
        ],
        [
          'Which day',
          'The first day in the text that is over, such as “yesterday”, “last friday” or “3 march”. A day to come is never one. Without any it is today.',
        ],
        ['Which links', 'Addresses that begin with https:// or http://.'],
      ],
      more: {
        title: 'The words for each criterion of the starter frameworks',
        parts: Object.entries(guessWords).map(([criterion, words]) => [criterion, words.join(', ')]),
      },
    },
    {
      title: 'Numbers',
      words:
        'Each figure carries how many it counts, out of how many. Below five there is no percentage: it says “3 of 4”. What nobody recorded reads “not recorded”, never nought and never “low”.',
    },
    {
      title: 'What is never computed',
      words:
        'Nothing sums up a person: no total, no order of people, no percentage of readiness, no guess by a model. Understory counts, the manager judges.',
    },
  ]
}

/** How each figure comes about, in plain words: nothing about how the product thinks is hidden. */
export function Rules({ windows }: { windows: Windows }) {
  return (
    <div className={styles.rules}>
      {rules(windows).map(({ title, words, parts, more }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{words}</p>
          {parts && <Parts of={parts} />}
          {more && (
            <details>
              <summary>{more.title}</summary>
              <Parts of={more.parts} />
            </details>
          )}
        </section>
      ))}
    </div>
  )
}

const Parts = ({ of }: { of: readonly [string, string][] }) => (
  <dl>
    {of.map(([term, meaning]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)
