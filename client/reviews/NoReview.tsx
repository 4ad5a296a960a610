import { ButtonLink } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyFilter } from '../ui/States.tsx'

type Props = { title: string; words: string; to: '/pipeline' | '/pipeline/changes'; way: string }

/** The page where the address names no review that there is, with the way on. */
export function NoReview({ title, words, to, way }: Props) {
  return (
    <Page title={title} under={[{ words: 'Pipeline', link: { to: '/pipeline' } }]}>
      <EmptyFilter title={words} actions={<ButtonLink to={to}>{way}</ButtonLink>} />
    </Page>
  )
}
