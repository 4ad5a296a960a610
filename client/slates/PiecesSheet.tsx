import { levelWord, levelWords } from 'shared/domain/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { counted } from 'shared/domain/grammar.ts'
import { evidenceStatusWords, observerWords } from 'shared/domain/words.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Ring } from '../ui/Ring.tsx'
import { Loading } from '../ui/States.tsx'
import { Tag } from '../ui/Tag.tsx'
import { OutsideLink, TextLink } from '../ui/TextLink.tsx'
import { When } from '../ui/When.tsx'
import { useEvidenceBox } from '../ui/evidenceBox.tsx'
import styles from './PiecesSheet.module.css'
import { type AskedCriterion, asksWords, type SlateCell } from './gaps.ts'

type Props = {
  role: Slate['role']
  /** Those beside each other on the slate: the arrow keys go from one to the next. */
  people: SlatePerson[]
  personId: string | undefined
  criterionId: string | undefined
  onGo: (personId: string, criterionId: string) => void
  onClose: () => void
}

/** The pieces behind one cell of the slate. */
export function PiecesSheet({ role, people, personId, criterionId, onGo, onClose }: Props) {
  const at = people.findIndex(({ person }) => person.id === personId)
  const line = role.criteria.findIndex(({ id }) => id === criterionId)
  const one = people[at]
  const criterion = role.criteria[line]
  const cell = one?.cells.find((each) => each.criterionId === criterionId)
  const open = one !== undefined && criterion !== undefined && cell !== undefined
  const beside = (step: number) => people[(at + step + people.length) % people.length]!
  const go = (step: number) => onGo(beside(step).person.id, criterion!.id)
  return (
    <Dialog open={open} sheet title={open ? `${one.person.name}: ${criterion.name}` : 'Pieces'} onClose={onClose}>
      {open && (
        // The keys are a short way for what the two buttons do.
        <div
          className={styles.sheet}
          onKeyDown={(event) => {
            if (event.altKey || event.ctrlKey || event.metaKey || people.length < 2) return
            if (event.key === 'ArrowRight') go(1)
            else if (event.key === 'ArrowLeft') go(-1)
            else if (/^[1-9]$/.test(event.key) && role.criteria[Number(event.key) - 1])
              onGo(one.person.id, role.criteria[Number(event.key) - 1]!.id)
            else return
            event.preventDefault()
          }}
        >
          <Standing cell={cell} criterion={criterion} />
          {one.mine ? (
            <Pieces personId={one.person.id} name={one.person.name} criterion={criterion} />
          ) : (
            <p className={styles.quiet}>
              {one.person.name} is in another part of the organisation. You see how many pieces there are; what they say is read by their
              own line.
            </p>
          )}
          {people.length > 1 && (
            <nav className={styles.beside} aria-label="Others on this line">
              <Button size="s" icon="left" onClick={() => go(-1)}>
                {beside(-1).person.name}
              </Button>
              <Button size="s" icon="right" className={styles.next} onClick={() => go(1)}>
                {beside(1).person.name}
              </Button>
            </nav>
          )}
        </div>
      )}
    </Dialog>
  )
}

/** What is asked and what was read, side by side, and what stands behind it. */
function Standing({ cell, criterion }: { cell: SlateCell; criterion: AskedCriterion }) {
  return (
    <div className={styles.standing}>
      <p className={styles.gist}>{criterion.gist}</p>
      <dl>
        <div>
          <dt>The role asks</dt>
          <dd>
            <Ring level={criterion.asks} label="" />
            {asksWords(levelWords[criterion.asks], criterion)}
            {criterion.mustHave && <Tag>must-have</Tag>}
          </dd>
        </div>
        <div>
          <dt>Today</dt>
          <dd>
            <Ring level={cell.level} pieces={cell.pieces} label="" />
            {levelWord(cell.level, cell.pieces)}
          </dd>
        </div>
        <div>
          <dt>The gap</dt>
          <dd>{cell.gap}</dd>
        </div>
        <div>
          <dt>Evidence</dt>
          <dd>
            {evidenceStatusWords[cell.status]}
            {cell.pieces > 0 && `, ${counted(cell.pieces, 'recent piece', 'recent pieces')}`}
          </dd>
        </div>
      </dl>
    </div>
  )
}

type PiecesProps = { personId: string; name: string; criterion: AskedCriterion }

function Pieces({ personId, name, criterion }: PiecesProps) {
  const found = useQuery(ask('GET /api/people/:personId/evidence', { params: { personId }, query: { criterion: criterion.id } }))
  const { open, offered } = useEvidenceBox()
  return (
    <Answered of={found} what="The pieces" loading={<Loading shape="lines" rows={4} />}>
      {({ evidence }) => (
        <>
          {evidence.length === 0 ? (
            <p className={styles.quiet}>Nothing is written down on this yet. That is not the same as low: nobody has looked.</p>
          ) : (
            <ol className={styles.pieces}>
              {evidence.map((piece) => (
                <li key={piece.id}>
                  <Quote>{piece.what}</Quote>
                  <p className={styles.seen}>
                    <When on={piece.happenedOn} />
                    <span>
                      {piece.observerName} ({observerWords[piece.observer].toLowerCase()})
                    </span>
                    {piece.stance === 'counters' && <Tag tone="warn">Counters it</Tag>}
                    {piece.links.map(({ url, label }) => (
                      <OutsideLink key={url} url={url} label={label} />
                    ))}
                  </p>
                </li>
              ))}
            </ol>
          )}
          <p className={styles.more}>
            {offered && (
              <Button size="s" icon="plus" onClick={() => open(personId)}>
                Add evidence
              </Button>
            )}
            <TextLink to="/people/$personId/evidence" params={{ personId }} search={{ criterion: criterion.id }}>
              All evidence of {name}
            </TextLink>
          </p>
        </>
      )}
    </Answered>
  )
}
