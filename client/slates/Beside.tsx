import { type FormEvent, useState } from 'react'
import type { Slate } from 'shared/api/roles.ts'
import { firstName } from 'shared/domain/names.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Popover } from '../ui/Popover.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './Beside.module.css'
import { useAdding, useRemoving } from './changes.ts'

/** Beside the people considered: those who are close and were never asked, and those from outside. */
export function Beside({ slate }: { slate: Slate }) {
  return (
    <div className={styles.beside}>
      <CloseNeverAsked slate={slate} />
      <Outside slate={slate} />
    </div>
  )
}

function CloseNeverAsked({ slate: { role, closeNeverAsked, neverAsked } }: { slate: Slate }) {
  return (
    <section aria-labelledby="close-never-asked">
      <h2 id="close-never-asked">Close, but nobody asked</h2>
      {closeNeverAsked.length === 0 ? (
        <p className={styles.quiet}>
          {neverAsked > 0
            ? `Nobody of the ${neverAsked} you never asked comes close on paper.`
            : 'Everyone under you was asked what they want.'}
        </p>
      ) : (
        <ul className={styles.people}>
          {closeNeverAsked.map(({ person, at, of }) => (
            <li key={person.id}>
              <PlainLink to="/people/$personId" params={{ personId: person.id }} search={{ role: role.id }} className={styles.name}>
                <Avatar name={person.name} size="s" />
                <span>
                  {person.name}
                  <small>
                    {at} of {of}
                    <VisuallyHidden> at the level asked</VisuallyHidden>
                  </small>
                </span>
              </PlainLink>
              <ButtonLink size="s" to="/people/$personId" params={{ personId: person.id }}>
                {`Ask ${firstName(person.name)}`}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Outside({ slate: { role, outside } }: { slate: Slate }) {
  const remove = useRemoving(role.id)
  if (outside.length === 0 && !role.mayChange) return null
  return (
    <section aria-labelledby="someone-outside">
      <h2 id="someone-outside">Someone outside</h2>
      {outside.length === 0 ? (
        <p className={styles.quiet}>No finalists yet. Judge them on the same {role.criteria.length === 1 ? 'line' : 'lines'}.</p>
      ) : (
        <ul className={styles.people}>
          {outside.map(({ id, outsideLabel }) => (
            <li key={id}>
              <span className={styles.name}>
                <Avatar name={outsideLabel ?? ''} size="s" outside />
                <span dir="auto">{outsideLabel}</span>
              </span>
              {role.mayChange && (
                <Button
                  size="s"
                  kind="quiet"
                  icon="cross"
                  aria-label={`Take ${outsideLabel} off the slate`}
                  onClick={() => remove(id, outsideLabel ?? 'The finalist')}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {role.mayChange && (
        <Popover opener="Add a finalist" className={styles.add} title="A finalist from outside">
          {(close) => <FinalistForm roleId={role.id} onDone={close} />}
        </Popover>
      )}
    </section>
  )
}

function FinalistForm({ roleId, onDone }: { roleId: string; onDone: () => void }) {
  const [outsideLabel, setLabel] = useState('')
  const [problem, setProblem] = useState('')
  const add = useAdding(roleId)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!outsideLabel.trim()) return setProblem('Say how you call them.')
    add.mutate(
      { params: { roleId }, body: { outsideLabel: outsideLabel.trim() } },
      { onSuccess: onDone, onError: ({ failure }) => setProblem(failure.fields?.outsideLabel ?? failure.message) },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label="How you call them" hint="A name, or initials until they have agreed to be named." error={problem || undefined}>
        <input value={outsideLabel} maxLength={200} autoComplete="off" onChange={(event) => setLabel(event.target.value)} />
      </Field>
      <div>
        <Button type="submit" kind="primary" size="s" busy={add.isPending}>
          Add <VisuallyHidden>the finalist</VisuallyHidden>
        </Button>
      </div>
    </form>
  )
}
