import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/ask.ts'
import { router } from './router.tsx'
import { Toasts } from './ui/Toast.tsx'
import './ui/reset.css'
import './ui/tokens.css'

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <Toasts>
        <RouterProvider router={router} />
      </Toasts>
    </QueryClientProvider>
  </StrictMode>,
)
