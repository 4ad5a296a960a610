import { Fragment } from 'react'
import type { Sentence } from 'shared/model/sentence.ts'
import { PlainLink } from './PlainLink.tsx'

/** An answer sentence: names in it lead to the person or role, counts are bold. */
export function Saying({ sentence }: { sentence: Sentence }) {
  return sentence.map((part, index) => {
    if (typeof part === 'string') return <Fragment key={index}>{part}</Fragment>
    const { text, strong, personId, roleId, href } = part
    const words = strong ? <b>{text}</b> : text
    if (personId) {
      return (
        <PlainLink key={index} to="/people/$personId" params={{ personId }}>
          {words}
        </PlainLink>
      )
    }
    if (roleId) {
      return (
        <PlainLink key={index} to="/roles/$roleId" params={{ roleId }}>
          {words}
        </PlainLink>
      )
    }
    if (href?.startsWith('/')) {
      return (
        <PlainLink key={index} to={href}>
          {words}
        </PlainLink>
      )
    }
    return <Fragment key={index}>{words}</Fragment>
  })
}
