import { useId, useState } from 'react'
import type { LookBackDraft } from 'shared/model/decision.ts'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useLookingBack } from './changes.ts'

export type LookBackAsked = { roleId: string; decisionId: string; afterMonths: LookBackDraft['afterMonths']; who: string | null }

const still = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
] as const
const again = [...still, { value: 'too_early', words: 'Too early to say' }] as const

/** Two questions about a decision, once there is something to know. */
export function LookBackDialog({ of: { roleId, decisionId, afterMonths, who }, onClose }: { of: LookBackAsked; onClose: () => void }) {
  const id = useId()
  const toast = useToast()
  const [stillThere, setStill] = useState<LookBackDraft['stillThere'] | null>(null)
  const [sameAgain, setAgain] = useState<LookBackDraft['sameAgain'] | null>(null)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const answer = useLookingBack(roleId)
  const fields: Record<string, string | undefined> = {
    ...answer.error?.failure.fields,
    ...(tried && {
      stillThere: stillThere ? undefined : 'Say whether they are.',
      sameAgain: sameAgain ? undefined : 'Say whether you would.',
    }),
  }
  const problems = ['stillThere', 'sameAgain', 'words'].flatMap((field) =>
    fields[field] ? [{ id: `${id}-${field}`, words: fields[field] }] : [],
  )
  function save() {
    setTried(true)
    if (!stillThere || !sameAgain) return
    answer.mutate(
      { params: { roleId, decisionId }, body: { afterMonths, stillThere, sameAgain, words: words.trim() || null } },
      {
        onSuccess: () => {
          onClose()
          toast({ words: 'Written down. It counts in what your organisation knows about its own decisions.' })
        },
      },
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title={`After ${afterMonths} months`}
      description={`Two questions about the decision for ${who ?? 'this role'}.`}
    >
      <Form onSave={save} onCancel={onClose} problems={problems} failure={answer.error?.failure ?? null} busy={answer.isPending}>
        <div id={`${id}-stillThere`} tabIndex={-1}>
          <Choice label="Are they still in the role?" options={still} value={stillThere} onChange={setStill} error={fields.stillThere} />
        </div>
        <div id={`${id}-sameAgain`} tabIndex={-1}>
          <Choice
            label="Would you decide the same way again?"
            options={again}
            value={sameAgain}
            onChange={setAgain}
            error={fields.sameAgain}
          />
        </div>
        <Field label="What you would tell yourself" optional readers={<span>Those who see the whole slate see this.</span>}>
          <textarea
            id={`${id}-words`}
            rows={2}
            maxLength={4000}
            dir="auto"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
      </Form>
    </Dialog>
  )
}
