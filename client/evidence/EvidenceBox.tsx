import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useSession } from '../api/useSession.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import type { EvidenceBoxProps } from '../ui/evidenceBox.tsx'
import { keepPerson, keepReaders } from '../ui/lastPiece.ts'
import { Chip } from './Chip.tsx'
import { PersonPicker } from './PersonPicker.tsx'
import { PieceChips } from './PieceChips.tsx'
import { Guesses } from './Guesses.tsx'
import { addressIn, isNamed, sentOf } from './draft.ts'
import { pastDayProblem } from '../ui/days.ts'
import styles from './EvidenceBox.module.css'
import type { Saved } from './queue.ts'
import { useDevice } from './useDevice.ts'
import { useSaving } from './useSaving.ts'
import { memory, useWriting } from './useWriting.ts'

/** Writes down what was seen, from anywhere: one sentence and whom it is about; the rest has a good first value. */
export function EvidenceBox({ personId: given, starts, onClose, typed, opener }: EvidenceBoxProps) {
  const today = useToday()
  const { account } = useSession()
  const text = useRef<HTMLTextAreaElement>(null)
  const chips = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const { writing, draft, personId, around, guesses, change, choosePerson, restore, takeOver, next } = useWriting(given, starts)
  const [tried, setTried] = useState(false)
  /** Saving was asked for before the box was there. */
  const [soon, setSoon] = useState(false)
  const [before] = useState(memory.failure)
  const saving = useSaving(starts)
  const device = useDevice(account.id, writing, personId, restore, starts !== null)

  const { person } = around
  const isGuessed = (what: string) => guesses.some(({ key }) => key.startsWith(`${what} `))
  const missing = {
    what: draft.what.trim() ? undefined : 'Write what you saw. One sentence is enough.',
    personId: personId ? undefined : 'Choose whom it is about.',
    happenedOn: pastDayProblem(draft.happenedOn, today, 'Give the day it happened.'),
    observerName: isNamed(draft.observer) && !draft.observerName.trim() ? 'Name who saw it.' : undefined,
  }
  const failure = (saving.data?.kind === 'refused' ? saving.data.failure : null) ?? (tried ? null : before)
  const wrong: Record<string, string | undefined> = { ...failure?.fields, ...(tried && missing) }
  const said = [
    wrong.what,
    wrong.personId,
    ...Object.entries(wrong).flatMap(([field, words]) => (field === 'what' || field === 'personId' ? [] : words)),
  ].filter((words) => words !== undefined)

  const save = (stay: boolean) => {
    setTried(true)
    if (missing.what) return text.current?.focus()
    if (!personId) return chips.current?.querySelector('button')?.focus()
    if (missing.happenedOn || missing.observerName || saving.isPending) return
    keepPerson(personId)
    // What came from elsewhere with its readers says nothing of the writer's usual choice.
    if (!starts?.visibility) keepReaders(draft.visibility)
    const body = sentOf(draft, { me: around.me, manager: around.manager, known: around.known })
    const name = around.people.find((one) => one.id === personId)?.name ?? person?.name ?? ''
    // It comes back with its text should the server not take it.
    if (device !== 'theirs') Object.assign(memory, { unsaved: null })
    saving.mutate({ writing, personId, name, body, stays: stay, ours: device === 'ours' }, stay ? { onSuccess: another } : undefined)
    if (!stay) onClose()
  }
  const another = ({ kind }: Saved) => {
    if (kind === 'refused') return
    setTried(false)
    next()
    text.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const stay = event.shiftKey && event.target === text.current
    if (!stay && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    save(stay)
  }
  const onPaste = (event: ClipboardEvent) => {
    const url = addressIn(event.clipboardData.getData('text'))
    if (!url || draft.links.length >= 10) return
    event.preventDefault()
    change({ links: [...draft.links, { url }] })
  }
  const takeEarly = () => {
    const early = typed()
    if (early.text) takeOver(early.text)
    if (early.save) setSoon(true)
  }
  useEffect(() => {
    if (soon) form.current?.requestSubmit()
  }, [soon])
  return (
    <Dialog open onClose={onClose} title="Add evidence" size="l" bare initialFocus={text} finalFocus={() => opener() ?? true}>
      <form ref={form} className={styles.box} onSubmit={(event) => (event.preventDefault(), save(false))} onKeyDown={onKeyDown} noValidate>
        <div className={styles.written}>
          <label className={styles.label} htmlFor="evidence-what">
            What did you see?
          </label>
          <textarea
            id="evidence-what"
            ref={text}
            className={styles.text}
            rows={3}
            maxLength={4000}
            dir="auto"
            placeholder="What did you see? One sentence is enough."
            value={draft.what}
            aria-invalid={wrong.what ? true : undefined}
            aria-describedby="evidence-readers evidence-wrong"
            onChange={(event) => change({ what: event.target.value })}
            onFocus={takeEarly}
            onPaste={onPaste}
          />
          <p className={styles.readers} id="evidence-readers">
            <Visibility to={draft.visibility} person={person?.name || undefined} sentence />
          </p>
          <div className={styles.chips} ref={chips}>
            <Chip
              label="About"
              words={person?.name || (personId ? '…' : 'Whom is it about?')}
              mark={person?.name ? <Avatar name={person.name} size="s" /> : undefined}
              icon="people"
              on={!!personId}
              guessed={isGuessed('person')}
              wrong={!!wrong.personId}
              title="Whom it is about"
            >
              {(close) => (
                <PersonPicker
                  people={around.people}
                  onPick={(id) => {
                    choosePerson(id)
                    close()
                  }}
                />
              )}
            </Chip>
            <PieceChips
              draft={draft}
              onChange={change}
              person={person?.name ? person : null}
              otherManager={around.otherManager}
              criteria={around.criteria}
              people={around.known}
              wrong={wrong}
              guessed={{ criterion: isGuessed('criterion'), day: isGuessed('day'), link: isGuessed('link') }}
            />
          </div>
          <Guesses guesses={guesses} />
        </div>
        <div className={styles.wrong} id="evidence-wrong" role="alert">
          {said.length > 0 ? said.map((words) => <p key={words}>{words}</p>) : failure && <p>Not saved. Try again. {failure.message}</p>}
        </div>
        <div className={styles.actions}>
          <Button kind="primary" type="submit" busy={saving.isPending} keys="⌘↵">
            Save
          </Button>
          <span className={styles.hint}>Shift Enter saves and stays for the next one.</span>
        </div>
      </form>
    </Dialog>
  )
}
