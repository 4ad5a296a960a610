import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Leads to the sign-in and keeps the address to come back to. */
export function ToSignIn() {
  const router = useRouter()
  useEffect(() => {
    const here = router.latestLocation.href
    void router.navigate({ to: '/sign-in', search: here === '/' ? {} : { to: here }, replace: true })
  }, [router])
  return null
}
