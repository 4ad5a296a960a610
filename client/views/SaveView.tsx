import { useLocation } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { SavedView } from 'shared/model/view.ts'
import { type Changed, useTell } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useToast } from '../ui/Toast.tsx'

const changes: readonly Changed[] = ['GET /api/session']

/** The list with its filters, as a view in the side bar; nothing where no filter is set and nothing is saved. */
export function SaveView() {
  const { href } = useLocation()
  const { views } = useSession()
  const toast = useToast()
  const [naming, setNaming] = useState(false)
  const restore = useTell('POST /api/views/:viewId/restore', { changes })
  const remove = useTell('DELETE /api/views/:viewId', { changes })
  const saved = views.find(({ address }) => address === href)
  const takeAway = ({ id, name }: SavedView) =>
    remove.mutate(
      { params: { viewId: id } },
      {
        onSuccess: () => toast({ words: `“${name}” is removed.`, undo: () => restore.mutateAsync({ params: { viewId: id } }) }),
        onError: ({ message }) => toast({ words: `Not removed. ${message}` }),
      },
    )
  if (!saved && !href.includes('?')) return null
  return (
    <>
      {saved ? (
        <Menu
          label={`Saved view ${saved.name}`}
          words={saved.name}
          icon="check"
          entries={[
            { words: 'Rename this view', onPick: () => setNaming(true) },
            { words: 'Remove this view', onPick: () => takeAway(saved) },
          ]}
        />
      ) : (
        <Button onClick={() => setNaming(true)}>Save view</Button>
      )}
      {naming && <NameDialog saved={saved} address={href} onClose={() => setNaming(false)} />}
    </>
  )
}

function NameDialog({ saved, address, onClose }: { saved: SavedView | undefined; address: string; onClose: () => void }) {
  const id = useId()
  const toast = useToast()
  const [name, setName] = useState(saved?.name ?? '')
  const [tried, setTried] = useState(false)
  const save = useTell('POST /api/views', { changes })
  const rename = useTell('PATCH /api/views/:viewId', { changes })
  const failure = save.error?.failure ?? rename.error?.failure ?? null
  const wrong = failure?.fields?.name ?? (tried && !name.trim() ? 'Give it a name.' : undefined)
  const onSuccess = () => (onClose(), toast({ words: `“${name.trim()}” stands in the side bar.` }))
  const keep = () => {
    setTried(true)
    if (!name.trim()) return
    if (saved) rename.mutate({ params: { viewId: saved.id }, body: { name: name.trim() } }, { onSuccess })
    else save.mutate({ body: { name: name.trim(), address } }, { onSuccess })
  }
  return (
    <Dialog open onClose={onClose} size="s" title={saved ? 'Rename this view' : 'Save this view'}>
      <Form
        onSave={keep}
        onCancel={onClose}
        problems={wrong ? [{ id: `${id}-name`, words: wrong }] : []}
        failure={failure}
        busy={save.isPending || rename.isPending}
      >
        <Field label="Name" error={wrong} readers={<span>Only you see your views.</span>}>
          <input id={`${id}-name`} maxLength={60} dir="auto" value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
      </Form>
    </Dialog>
  )
}
