import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { FrameworkPlan } from 'shared/api/frameworks.ts'
import type { FrameworkSource } from 'shared/model/framework.ts'
import { useTell } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { LadderFound } from '../frameworks/LadderFound.tsx'
import { LadderSource } from '../frameworks/LadderSource.tsx'
import { LadderTroubles } from '../frameworks/LadderTroubles.tsx'
import { useImporting } from '../frameworks/changes.ts'
import { foundWords, type LadderFile, pastedName, textsOf } from '../frameworks/ladder.ts'
import { Step } from '../transfer/Step.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Paste } from '../ui/Paste.tsx'
import { Loading, NoAccess } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'

const under = [{ words: 'Framework', link: { to: '/framework' } }] as const
const route = getRouteApi('/shell/framework/import')

/** A career ladder in a file becomes a framework, as a draft that somebody looks at before it is published. */
export function ImportFramework() {
  if (useSession().keepsFrameworks) return <Steps />
  return (
    <Page title="Import a framework" under={under}>
      <NoAccess title="Administrators and people partners import frameworks.">Ask one of yours, or read the ones that are there.</NoAccess>
    </Page>
  )
}

function Steps() {
  const navigate = route.useNavigate()
  const toast = useToast()
  const [files, setFiles] = useState<LadderFile[] | null>(null)
  const [found, setFound] = useState<FrameworkPlan | null>(null)
  const [pasted, setPasted] = useState('')
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const preview = useTell('POST /api/frameworks/import/preview', { changes: [], onDone: setFound })
  const run = useImporting()
  const again = () => {
    setFiles(null)
    setFound(null)
    preview.reset()
    run.reset()
  }
  const check = (next: LadderFile[]) => {
    setUnreadable(null)
    setFiles(next)
    setFound(null)
    preview.mutate({ body: { files: next } })
  }
  const take = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    const read = await textsOf(chosen)
    if ('refused' in read) setUnreadable(read.refused)
    else check(read.files)
  }
  const start = (name: string, source: FrameworkSource) =>
    run.mutate(
      { body: { files: files!, name, source } },
      {
        onSuccess: (framework) => {
          toast({ words: `${framework.name} is a draft. Nobody else sees it until it is published.` })
          void navigate({ to: '/framework', search: { id: framework.id } })
        },
      },
    )
  const problem = unreadable ?? preview.error?.message
  const stopped = found !== null && found.draft === null

  return (
    <Page title="Import a framework" under={under} lede={<Lede>{foundWords(found, preview.isPending)}</Lede>}>
      <Step
        number={1}
        title="File"
        done={found ? files?.map(({ name }) => name).join(', ') : undefined}
        action={
          found && (
            <Button size="s" onClick={again}>
              Choose another
            </Button>
          )
        }
      >
        {preview.isPending ? (
          <Loading shape="lines" rows={3} />
        ) : (
          <>
            <ErrorSummary problems={problem ? [{ words: problem }] : []} title="This was not taken" />
            <FileDrop
              label="Choose a file"
              hint="YAML with levels and themes, Markdown with front matter, or a table with a criterion in each row and a level in each column. Where a framework takes over from a general one, choose both files together."
              accept=".yml,.yaml,.md,.markdown,.csv,.tsv,.txt"
              multiple
              onFiles={(chosen) => void take(chosen)}
            />
            <Paste
              label="Table"
              hint="Copy it in your spreadsheet, with the line of headers."
              readers="Nobody, until you start it as a draft. Then administrators, and everyone once it is published."
              action="Check this table"
              busy={preview.isPending}
              text={pasted}
              onText={setPasted}
              onPaste={() => check([{ name: pastedName, text: pasted }])}
            />
          </>
        )}
      </Step>
      <Step number={2} title="Check" later={!found}>
        {found && (stopped ? <LadderTroubles troubles={found.troubles} /> : <LadderFound plan={found} />)}
      </Step>
      <Step number={3} title="Where it comes from" later={!found || stopped}>
        {found?.draft && <LadderSource name={found.draft.name} busy={run.isPending} failure={run.error?.failure} onStart={start} />}
      </Step>
    </Page>
  )
}
