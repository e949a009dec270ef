import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { TextField } from '@/shared/ui/TextField'
import { nicknameProblem } from './nickname'

/** A nickname for the card, or none. */
export function NicknameField({ nickname, onWrite }: { nickname: string; onWrite: (name: string) => void }) {
  const [typed, setTyped] = useState(nickname)
  const [problem, setProblem] = useState<string>()
  const name = typed.trim()
  const write = () => {
    const found = nicknameProblem(name)
    setProblem(found)
    if (!found) onWrite(name)
  }
  return (
    <View className="section section-near">
      <Heading level={2}>写个称呼</Heading>
      <TextField
        label="称呼"
        value={typed}
        most={10}
        problem={problem}
        hint="不写也行。写家里人叫您的就好，只留在这部手机上。"
        onChange={text => {
          setTyped(text)
          setProblem(undefined)
        }}
        onEnter={write}
      />
      <View className="one-ready">
        <Button kind="secondary" disabled={name === nickname} onPress={write}>
          {name === nickname ? (name ? '已写在卡片上' : '先写一个称呼') : name ? '写到卡片上' : '去掉称呼'}
        </Button>
      </View>
    </View>
  )
}
