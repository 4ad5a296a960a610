import { useEffect } from 'react'
import { useTell } from '../api/ask.ts'
import { Everything } from '../privacy/Everything.tsx'
import { useFragment } from '../session/fragment.ts'
import { Button } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { keepFile } from '../ui/keepFile.ts'
import { Plain } from '../ui/shell/Plain.tsx'
import { instant } from '../ui/when.ts'

/** Everything that is kept about whoever has the link: for reading, and as a file. Asks before it opens, as it works once. */
export function Export() {
  const [token, takeOut] = useFragment('link')
  const open = useTell('POST /api/exports/person', { changes: [] })
  const { data, error } = open
  // A link that does not hold never will; of anything else the next press may go through.
  const ended = error?.failure.code === 'not-signed-in'
  useEffect(() => {
    if (data) takeOut()
  }, [data, takeOut])
  const keep = () =>
    keepFile(`What is kept about ${data!.name}.json`, new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  if (data) {
    return (
      <Plain wide>
        <Page
          title={`What is kept about ${data.name}`}
          lede={
            <Lede>
              Everything as of {instant(data.madeAt)}. This page can’t be opened again: keep the file before you leave. Names that are not
              yours are marked “somebody else”.
            </Lede>
          }
          actions={
            <>
              <Button icon="print" onClick={() => print()}>
                Print
              </Button>
              <Button kind="primary" icon="down" onClick={keep}>
                Keep as a file
              </Button>
            </>
          }
        >
          <Everything found={data} />
        </Page>
      </Plain>
    )
  }
  return (
    <Plain>
      <Page
        title="What is kept about you"
        lede={
          <Lede>
            {error
              ? error.message
              : token
                ? 'This link opens once. Open it where you can keep a file, with nobody looking on.'
                : 'There is no link in this address. Ask for a new one where you got it.'}
          </Lede>
        }
      >
        {token && !ended && (
          <Button kind="primary" busy={open.isPending} onClick={() => open.mutate({ body: { token } })}>
            Open it now
          </Button>
        )}
      </Page>
    </Plain>
  )
}
