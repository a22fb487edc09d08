// A wait that ends early where nothing is to be waited for any more.

/** Never rejects. */
export function pause(milliseconds: number, ended?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ended?.aborted) return resolve()
    const end = (): void => {
      clearTimeout(timer)
      ended?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    ended?.addEventListener('abort', end)
  })
}
