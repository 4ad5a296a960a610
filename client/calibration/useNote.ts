import { useEffect, useRef, useState } from 'react'
import { newKey } from '../ui/key.ts'
import { dropNote, jotNote, keepNote, keptNote } from '../ui/keptNote.ts'

type Of = { accountId: string; roleId: string; title: string }
const pauseMs = 300

/** A note as it is being written: kept on this device at each pause, until it is saved or emptied. */
export function useNote({ accountId, roleId, title }: Of, there: readonly string[], onThere: (names: string[]) => void) {
  const [words, setWords] = useState('')
  /** Stays with the text until it is saved, so that sending it again writes it once. */
  const [key, setKey] = useState(newKey)
  const [at, setAt] = useState<'new' | 'written' | 'device' | 'nowhere'>('new')
  const latest = useRef({ words: '', there })
  const touched = useRef(false)

  useEffect(() => {
    let gone = false
    const read = async () => {
      const kept = await keptNote({ accountId, roleId }).catch(() => null)
      if (gone || !kept || touched.current) return
      latest.current = { words: kept.words, there: kept.there }
      setWords(kept.words)
      setKey(kept.key)
      onThere(kept.there)
      setAt('device')
    }
    void read()
    return () => {
      gone = true
    }
  }, [accountId, roleId, onThere])

  const keep = async () => {
    const { words, there } = latest.current
    try {
      if (words.trim() === '') await dropNote({ accountId, roleId })
      else await keepNote({ accountId, roleId, title, words, there: [...there], key })
      if (latest.current.words === words) setAt(words.trim() === '' ? 'new' : 'device')
    } catch {
      setAt('nowhere')
    }
  }
  const keeping = useRef(keep)
  useEffect(() => {
    keeping.current = keep
  })
  useEffect(() => {
    if (!touched.current) return
    latest.current = { words, there }
    const timer = setTimeout(() => void keeping.current(), pauseMs)
    return () => clearTimeout(timer)
  }, [words, there])
  // Whoever goes to the next role while typing loses nothing.
  useEffect(() => () => void (touched.current && keeping.current()), [])

  return {
    words,
    key,
    at,
    write: (next: string) => {
      touched.current = true
      latest.current.words = next
      if (next.trim()) jotNote({ accountId, roleId, title, words: next, there: [...latest.current.there], key })
      setWords(next)
      setAt('written')
    },
    /** It stands in the record now. */
    saved: async () => {
      touched.current = false
      latest.current.words = ''
      setWords('')
      setKey(newKey())
      setAt('new')
      await dropNote({ accountId, roleId }).catch(() => {})
    },
  }
}
