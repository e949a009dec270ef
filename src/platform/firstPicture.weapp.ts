/** In WeChat the code is already on the phone: nothing is won by waiting. */
export function afterFirstPicture(run: () => void): void {
  run()
}
