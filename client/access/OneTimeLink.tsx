import { useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'

/** A one-time link, shown once: whoever has it can sign in with it. */
export function OneTimeLink({ link, name, onClose }: { link: string | null; name: string; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const address = link ? `${location.origin}${link}` : ''
  const copy = async () => {
    field.current?.select()
    // Browsers give no clipboard to pages without https; the address is marked for copying by hand then.
    const done = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    )
    setCopied(done ?? false)
  }
  const close = () => {
    setCopied(null)
    onClose()
  }
  return (
    <Dialog
      open={link !== null}
      onClose={close}
      title={`A link for ${name}`}
      description="Send it to them yourself. It works once, within a week, and is shown here only now."
      actions={
        <>
          <Button kind="primary" icon="link" onClick={() => void copy()}>
            Copy the link
          </Button>
          <Button onClick={close}>Done</Button>
          <span role="status">{copied === null ? '' : copied ? 'Copied.' : 'Marked: copy it with Ctrl C.'}</span>
        </>
      }
    >
      <Field label="One-time sign-in link">
        <input ref={field} readOnly value={address} onFocus={(event) => event.target.select()} />
      </Field>
    </Dialog>
  )
}
