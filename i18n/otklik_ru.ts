<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts on this computer</source>
        <translation>Аккаунты на этом компьютере</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>вход выполнен</translation>
    </message>
    <message>
        <source>Take %1 out of the list</source>
        <translation>Убрать из списка: %1</translation>
    </message>
</context>
<context>
    <name>AimLine</name>
    <message>
        <source>Leave the message as it is</source>
        <translation>Оставить сообщение как было</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Не отвечать на сообщение</translation>
    </message>
</context>
<context>
    <name>AlertsPart</name>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>Уведомления на рабочем столе</translation>
    </message>
    <message>
        <source>A waiting chat can be accepted there, a message answered. What is in front of you is not announced.</source>
        <translation>Прямо в уведомлении можно принять чат или ответить. О том, что и так перед глазами, уведомлений нет.</translation>
    </message>
    <message>
        <source>Show what was written</source>
        <translation>Показывать текст сообщений</translation>
    </message>
    <message>
        <source>Off: only who wrote. Others may see your screen.</source>
        <translation>Выключено: видно только, кто написал. Удобно, если экран видят другие.</translation>
    </message>
    <message>
        <source>New messages in my chats</source>
        <translation>Новые сообщения в моих чатах</translation>
    </message>
    <message>
        <source>New chats and chats passed to you are always announced.</source>
        <translation>О новых чатах и о чатах, которые передают вам, программа сообщает всегда.</translation>
    </message>
    <message>
        <source>Messages of colleagues</source>
        <translation>Сообщения коллег</translation>
    </message>
    <message>
        <source>New requests</source>
        <translation>Новые заявки</translation>
    </message>
    <message>
        <source>Sound when somebody waits</source>
        <translation>Звук, когда кто-то ждёт</translation>
    </message>
    <message>
        <source>Never: no sound of any kind.</source>
        <translation>Никаких звуков.</translation>
    </message>
    <message>
        <source>Once, when a chat comes.</source>
        <translation>Один раз, когда приходит чат.</translation>
    </message>
    <message>
        <source>Again and again, until somebody accepts the chat or you put it off.</source>
        <translation>Повторяется, пока кто-нибудь не примет чат или вы его не отложите.</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>sound</comment>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Once</source>
        <comment>sound</comment>
        <translation>Один раз</translation>
    </message>
    <message>
        <source>Until accepted</source>
        <comment>sound</comment>
        <translation>Пока не примут</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>Soft</source>
        <comment>loudness</comment>
        <translation>Тихо</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>loudness</comment>
        <translation>Средне</translation>
    </message>
    <message>
        <source>Loud</source>
        <comment>loudness</comment>
        <translation>Громко</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Shows and plays what a waiting visitor would.</source>
        <translation>Покажет и проиграет то же, что и при ожидающем посетителе.</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>%1. Your status stays as it is; when it ends, you hear at once what has come.</source>
        <translation>%1. Ваш статус не меняется; когда время выйдет, вы сразу узнаете, что пришло.</translation>
    </message>
    <message>
        <source>No notification and no sound for a while. Your status stays as it is.</source>
        <translation>На время ни уведомлений, ни звука. Ваш статус не меняется.</translation>
    </message>
    <message>
        <source>Closing the window leaves the program in the tray</source>
        <translation>При закрытии окна оставаться в трее</translation>
    </message>
    <message>
        <source>You stay signed in and are called when somebody waits. The menu in the tray ends the program.</source>
        <translation>Вы остаётесь на связи и узнаёте, когда кто-то ждёт. Завершить программу можно из меню в трее.</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends the program.</source>
        <translation>В этой системе нет трея: закрытие окна завершает программу.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Запускать при входе в систему</translation>
    </message>
    <message>
        <source>In the tray, as soon as you have signed in to this computer.</source>
        <translation>В трее, сразу после входа в систему.</translation>
    </message>
</context>
<context>
    <name>AreaButton</name>
    <message>
        <source>not saved: %1</source>
        <translation>не сохранено: %1</translation>
    </message>
</context>
<context>
    <name>AreaMenu</name>
    <message>
        <source>Part of the administration</source>
        <translation>Раздел управления</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Files to send</source>
        <translation>Файлы для отправки</translation>
    </message>
    <message>
        <source>being sent…</source>
        <translation>отправляется…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>BannerPreview</name>
    <message>
        <source>How visitors see the banner</source>
        <translation>Как баннер видят посетители</translation>
    </message>
    <message>
        <source>Good day!</source>
        <comment>in the preview of the banner</comment>
        <translation>Добрый день!</translation>
    </message>
    <message>
        <source>Write to us, we answer here.</source>
        <comment>in the preview of the banner</comment>
        <translation>Напишите нам, мы ответим здесь.</translation>
    </message>
</context>
<context>
    <name>BlacklistDialog</name>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>BlacklistPage</name>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Nobody is on the blacklist</source>
        <translation>В чёрном списке никого нет</translation>
    </message>
    <message>
        <source>A visitor is put on it from the menu of a chat or of the list of visitors.</source>
        <translation>Посетителя добавляют сюда из меню чата или списка посетителей.</translation>
    </message>
</context>
<context>
    <name>BlacklistPart</name>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Управление</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Put %1 on the blacklist?</source>
        <translation>Добавить в чёрный список: %1?</translation>
    </message>
    <message>
        <source>They can no longer start a chat, and an open one is closed. The banner only says that the chat is not available.</source>
        <translation>Посетитель больше не сможет начать чат, открытый чат закроется. Баннер скажет только, что чат недоступен.</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Кого</translation>
    </message>
    <message>
        <source>This visitor</source>
        <translation>Этого посетителя</translation>
    </message>
    <message>
        <source>Everybody from their address</source>
        <translation>Всех с его адреса</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>На сколько</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 день</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 неделя</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Навсегда</translation>
    </message>
    <message>
        <source>Reason, for colleagues</source>
        <translation>Причина, для коллег</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ChatListPane</name>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Find a chat</source>
        <translation>Найти чат</translation>
    </message>
    <message>
        <source>No open chats</source>
        <translation>Открытых чатов нет</translation>
    </message>
    <message>
        <source>No chat matches</source>
        <translation>Подходящих чатов нет</translation>
    </message>
    <message>
        <source>A visitor&apos;s question pops up here. You can also invite somebody from the list of visitors.</source>
        <translation>Вопрос посетителя появится здесь. Можно и самому пригласить кого-нибудь из списка посетителей.</translation>
    </message>
    <message>
        <source>The search looks at the names and the last words of open chats.</source>
        <translation>Поиск идёт по именам и последним словам открытых чатов.</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Посетители</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message numerus="yes">
        <source>History: %n chat(s)</source>
        <translation>
            <numerusform>История: %n чат</numerusform>
            <numerusform>История: %n чата</numerusform>
            <numerusform>История: %n чатов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>waits %1</source>
        <comment>how long a visitor has been waiting</comment>
        <translation>ждёт %1</translation>
    </message>
    <message>
        <source>reply due %1</source>
        <comment>how long ago the visitor asked</comment>
        <translation>ответа ждёт %1</translation>
    </message>
    <message>
        <source>Accept chat</source>
        <translation>Принять чат</translation>
    </message>
    <message>
        <source>%1 passes the chat to you</source>
        <translation>%1 передаёт вам чат</translation>
    </message>
    <message>
        <source>%1 passes the chat to you: %2</source>
        <translation>%1 передаёт вам чат: %2</translation>
    </message>
    <message>
        <source>Being passed to %1</source>
        <translation>Передаётся: %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
</context>
<context>
    <name>ChatRowMenu</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open side by side</source>
        <translation>Открыть рядом</translation>
    </message>
    <message>
        <source>Accept chat</source>
        <translation>Принять чат</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Save the chat…</source>
        <translation>Сохранить чат…</translation>
    </message>
    <message>
        <source>Close chat</source>
        <translation>Завершить чат</translation>
    </message>
</context>
<context>
    <name>ChatSection</name>
    <message>
        <source>Incoming</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Active chats</source>
        <translation>Активные чаты</translation>
    </message>
    <message>
        <source>Invited chats</source>
        <translation>Приглашенные чаты</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Choose a chat to read it</source>
        <translation>Выберите чат, чтобы его прочитать</translation>
    </message>
    <message>
        <source>Choose a chat</source>
        <translation>Выберите чат</translation>
    </message>
    <message>
        <source>Closed chats stay here, also without a network.</source>
        <translation>Завершённые чаты остаются здесь и открываются даже без сети.</translation>
    </message>
    <message>
        <source>Alt+↑ and Alt+↓ go from chat to chat, F1 shows all keys.</source>
        <translation>Alt+↑ и Alt+↓ переходят от чата к чату, F1 показывает все клавиши.</translation>
    </message>
    <message>
        <source>Width of the list</source>
        <translation>Ширина списка</translation>
    </message>
    <message>
        <source>Width of the info</source>
        <translation>Ширина панели «Инфо»</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Close the chat?</source>
        <translation>Завершить чат?</translation>
    </message>
    <message>
        <source>%1 will see that you have left. A new message from them opens the chat again.</source>
        <translation>%1 увидит, что вы вышли из чата. Новое сообщение от посетителя возобновит чат.</translation>
    </message>
    <message>
        <source>Close chat</source>
        <translation>Завершить чат</translation>
    </message>
</context>
<context>
    <name>ClosedComposer</name>
    <message>
        <source>Accept the chat to answer.</source>
        <translation>Чтобы ответить, примите чат.</translation>
    </message>
    <message>
        <source>The chat is closed. A new message from the visitor opens it again.</source>
        <translation>Чат завершён. Новое сообщение посетителя возобновит его.</translation>
    </message>
    <message>
        <source>Another operator has this chat.</source>
        <translation>Этот чат у другого оператора.</translation>
    </message>
    <message>
        <source>Accept chat</source>
        <translation>Принять чат</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>Заметка для коллег</translation>
    </message>
</context>
<context>
    <name>ColleagueListPane</name>
    <message>
        <source>Colleagues</source>
        <translation>Коллеги</translation>
    </message>
    <message>
        <source>Find a colleague or a group</source>
        <translation>Найти коллегу или группу</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Здесь пока никого нет</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Никто не подходит</translation>
    </message>
    <message>
        <source>Colleagues appear when the administrator adds them.</source>
        <translation>Коллеги появятся, когда администратор их добавит.</translation>
    </message>
    <message>
        <source>The search looks at the names of colleagues and groups.</source>
        <translation>Поиск смотрит имена коллег и названия групп.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всех</translation>
    </message>
</context>
<context>
    <name>ColleagueRow</name>
    <message>
        <source>available: %1</source>
        <translation>доступны: %1</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>свёрнута</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>развёрнута</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Пока ничего не написано</translation>
    </message>
</context>
<context>
    <name>ColleaguesPage</name>
    <message>
        <source>Choose whom to write to</source>
        <translation>Выберите, кому написать</translation>
    </message>
    <message>
        <source>What operators write to each other stays here, also without a network. Visitors never see it.</source>
        <translation>Переписка операторов хранится здесь и доступна без сети. Посетители её не видят.</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>Colour %1</source>
        <translation>Цвет %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write the invitation</source>
        <translation>Напишите приглашение</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Напишите сообщение</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Пригласить</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>The visitor sees nothing until you send the first message</source>
        <translation>Посетитель ничего не увидит, пока вы не отправите первое сообщение</translation>
    </message>
    <message>
        <source>Enter to send · Shift+Enter for a new line</source>
        <translation>Enter — отправить · Shift+Enter — новая строка</translation>
    </message>
    <message>
        <source>Ctrl+Enter to send · Enter for a new line</source>
        <translation>Ctrl+Enter — отправить · Enter — новая строка</translation>
    </message>
    <message>
        <source>Files to send</source>
        <translation>Файлы для отправки</translation>
    </message>
    <message>
        <source>Files that can be sent</source>
        <translation>Файлы, которые можно отправить</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>Не заметка</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Напишите заметку</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Быстрые ответы</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>Заметка для коллег</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Write what it is to say</source>
        <translation>Новый текст сообщения</translation>
    </message>
    <message>
        <source>Change the message</source>
        <translation>Изменить сообщение</translation>
    </message>
    <message>
        <source>Esc leaves the message as it is</source>
        <translation>Esc — оставить сообщение как было</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>draft saved</source>
        <translation>черновик сохранён</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Contact card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Nothing is known yet. A name given here shows in every list, also on later visits.</source>
        <translation>Пока ничего не известно. Имя отсюда появится во всех списках, и при следующих визитах тоже.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
</context>
<context>
    <name>ContactCardConflicts</name>
    <message>
        <source>Another operator changed the same fields. Which is right?</source>
        <translation>Другой оператор изменил те же поля. Что верно?</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>У вас: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>У него: %1</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить моё</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Взять его</translation>
    </message>
</context>
<context>
    <name>ContactCardForm</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>One more phone</source>
        <translation>Ещё телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>One more e-mail</source>
        <translation>Ещё почта</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ContactLines</name>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>visit %1</source>
        <translation>визит %1</translation>
    </message>
    <message>
        <source>%1 on the site</source>
        <translation>%1 на сайте</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Инфо</translation>
    </message>
    <message>
        <source>Close chat</source>
        <translation>Завершить чат</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Send the visitor to a page</source>
        <translation>Перенаправить на страницу</translation>
    </message>
    <message>
        <source>Pass the chat on</source>
        <translation>Передать чат</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Put on the blacklist</source>
        <translation>В чёрный список</translation>
    </message>
    <message>
        <source>Save the chat…</source>
        <translation>Сохранить чат…</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Найти в этом чате</translation>
    </message>
    <message>
        <source>Put away, the chat goes on</source>
        <translation>Убрать с экрана, чат продолжается</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Invite %1 to chat</source>
        <translation>Пригласите в чат: %1</translation>
    </message>
    <message>
        <source>Write the first words below. The visitor sees the invitation when you send them.</source>
        <translation>Напишите внизу первые слова. Посетитель увидит приглашение, когда вы их отправите.</translation>
    </message>
</context>
<context>
    <name>DayButton</name>
    <message>
        <source>%1, go to another day</source>
        <translation>%1, перейти к другому дню</translation>
    </message>
</context>
<context>
    <name>DaysPopup</name>
    <message>
        <source>Choose the first day</source>
        <translation>Выберите первый день</translation>
    </message>
    <message>
        <source>Choose the last day, or the same one again</source>
        <translation>Выберите последний день или этот же ещё раз</translation>
    </message>
</context>
<context>
    <name>DeliveryMark</name>
    <message>
        <source>In the outbox</source>
        <translation>В исходящих</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Seen by the visitor</source>
        <translation>Показано посетителю</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save the chat</source>
        <translation>Сохранить чат</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Формат файла</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>To print or to send: pages with numbers, pictures included.</source>
        <translation>Для печати и отправки: страницы с номерами, картинки внутри.</translation>
    </message>
    <message>
        <source>One file for any browser, pictures included.</source>
        <translation>Один файл для любого браузера, картинки внутри.</translation>
    </message>
    <message>
        <source>Plain text; pictures and files by their names.</source>
        <translation>Простой текст; картинки и файлы названы по именам.</translation>
    </message>
    <message>
        <source>With colleagues&apos; notes</source>
        <translation>С заметками коллег</translation>
    </message>
    <message>
        <source>Getting the earlier messages…</source>
        <translation>Загружаются прежние сообщения…</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Файл записывается…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>FailureLine</name>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Первый ответ</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>%1 · %2 %</source>
        <comment>a file&apos;s size and how much of it has been moved</comment>
        <translation>%1 · %2 %</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Let go to attach the files</source>
        <translation>Отпустите, чтобы прикрепить файлы</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>Найти в этом чате</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Предыдущее</translation>
    </message>
    <message>
        <source>The one after</source>
        <translation>Следующее</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>FindRestLine</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Fetch the rest</source>
        <translation>Загрузить остальное</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Everybody on your sites</source>
        <translation>Все, кто на ваших сайтах</translation>
    </message>
    <message>
        <source>“Visitors” shows who is there now, from where, and on which page. A press on somebody opens a conversation: what you write first invites them to chat.</source>
        <translation>Раздел «Посетители» показывает, кто сейчас на сайте, откуда и на какой странице. Нажмите на посетителя — откроется разговор; первые ваши слова станут приглашением в чат.</translation>
    </message>
    <message>
        <source>Whoever waits stands on top</source>
        <translation>Кто ждёт, тот сверху</translation>
    </message>
    <message>
        <source>In “Chats” those who wait come first; F2 takes the one that waits longest. A slash in an empty line finds a canned reply, Ctrl+K finds anything. What you write goes out even if the network is away meanwhile.</source>
        <translation>В разделе «Чаты» сверху те, кто ждёт; F2 принимает того, кто ждёт дольше всех. Косая черта в пустой строке находит быстрый ответ, Ctrl+K — что угодно. Написанное уйдёт, даже если сеть на время пропала.</translation>
    </message>
    <message>
        <source>When you are there</source>
        <translation>Когда вы на месте</translation>
    </message>
    <message>
        <source>Your face at the edge of the window holds your status: available, you are given chats; unavailable, you finish those you have. How you are called, how large the text is and all the rest stands in the settings; F1 shows the keys.</source>
        <translation>Ваш портрет у края окна — это ваш статус: доступны — вам достаются чаты, недоступны — вы заканчиваете начатые. Как вас звать, крупность текста и всё остальное — в настройках; F1 показывает клавиши.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Шаг %1 из %2</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
</context>
<context>
    <name>FollowUpStrip</name>
    <message>
        <source>in one message with the text</source>
        <translation>в одном сообщении с текстом</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Somebody has removed this while you were changing it. Saved, it becomes a new one.</source>
        <translation>Пока вы меняли, кто-то это удалил. При сохранении появится новая запись.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Your changes are still here.</source>
        <translation>Тем временем это изменил кто-то другой. Ваши изменения остались.</translation>
    </message>
    <message>
        <source>Show what they saved</source>
        <translation>Показать сохранённое</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>Оставить мои</translation>
    </message>
    <message>
        <source>Throw this away</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отменить изменения</translation>
    </message>
    <message>
        <source>No connection: you can go on, and save when it is back</source>
        <translation>Нет связи: можно продолжать, а сохранить — когда она вернётся</translation>
    </message>
    <message>
        <source>Not saved: something is missing</source>
        <translation>Не сохранено: что-то не заполнено</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Throw this away?</source>
        <translation>Отказаться от этого?</translation>
    </message>
    <message>
        <source>It has not been saved, and what was typed is gone then.</source>
        <translation>Это ещё не сохранено, и введённое пропадёт.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Older messages are still being prepared for the search.</source>
        <translation>Давние сообщения ещё готовятся к поиску.</translation>
    </message>
    <message>
        <source>No network: only this computer has been searched.</source>
        <translation>Нет сети: поиск шёл только на этом компьютере.</translation>
    </message>
    <message>
        <source>Open chats</source>
        <translation>Открытые чаты</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Коллеги</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Посетители</translation>
    </message>
    <message>
        <source>Messages on the server</source>
        <translation>Сообщения на сервере</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>The search does not work now</source>
        <translation>Поиск сейчас не работает</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Найти что угодно</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>The history on this computer could not be read. It is being checked; try again in a moment.</source>
        <translation>Историю на этом компьютере не удалось прочитать. Она проверяется, попробуйте ещё раз чуть позже.</translation>
    </message>
    <message>
        <source>All forms of a word are found, words in quotes only as they are.</source>
        <translation>Слово находится в любой форме, слова в кавычках — только точно.</translation>
    </message>
    <message>
        <source>Fewer filters may find more.</source>
        <translation>Попробуйте убрать часть фильтров.</translation>
    </message>
    <message>
        <source>Without filters</source>
        <translation>Без фильтров</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>from the server</source>
        <translation>с сервера</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Удалить группу</translation>
    </message>
    <message>
        <source>Remove the group?</source>
        <translation>Удалить группу?</translation>
    </message>
    <message>
        <source>Its members lose it, and its room of talk with it. Their chats stay as they are.</source>
        <translation>Участники потеряют её вместе с общей перепиской. Их чаты останутся как есть.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Who is in a group is set in the employee&apos;s card.</source>
        <translation>Кто состоит в группе, задаётся в карточке сотрудника.</translation>
    </message>
    <message>
        <source>Nobody is in it yet. Who is in a group is set in the employee&apos;s card.</source>
        <translation>В ней пока никого нет. Кто состоит в группе, задаётся в карточке сотрудника.</translation>
    </message>
    <message>
        <source>Gets the chats of: %1</source>
        <translation>Получает чаты сайтов: %1</translation>
    </message>
</context>
<context>
    <name>HistoryListPane</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Найти в истории</translation>
    </message>
    <message>
        <source>No chats are over yet</source>
        <translation>Завершённых чатов пока нет</translation>
    </message>
    <message>
        <source>No chat matches</source>
        <translation>Подходящих чатов нет</translation>
    </message>
    <message>
        <source>When you or the visitor closes a chat, it is kept here.</source>
        <translation>Когда вы или посетитель завершите чат, он останется здесь.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Filters of the search</source>
        <translation>Фильтры поиска</translation>
    </message>
    <message>
        <source>Pull to look for newer chats</source>
        <translation>Потяните, чтобы обновить</translation>
    </message>
    <message>
        <source>Let go to look for newer chats</source>
        <translation>Отпустите, чтобы обновить</translation>
    </message>
</context>
<context>
    <name>IncomingPopup</name>
    <message>
        <source>New chat · %1</source>
        <translation>Новый чат · %1</translation>
    </message>
    <message>
        <source>waits %1</source>
        <comment>how long a visitor has been waiting</comment>
        <translation>ждёт %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Accept chat</source>
        <translation>Принять чат</translation>
    </message>
    <message>
        <source>Chat passed to you · %1</source>
        <translation>Вам передают чат · %1</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
</context>
<context>
    <name>InfoPane</name>
    <message>
        <source>Info</source>
        <translation>Инфо</translation>
    </message>
    <message>
        <source>Close info</source>
        <translation>Закрыть инфо</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Current visit · %1</source>
        <translation>Текущий визит · %1</translation>
    </message>
    <message>
        <source>Not on the site now</source>
        <translation>Сейчас не на сайте</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Chats with all operators</source>
        <translation>Чаты со всеми операторами</translation>
    </message>
    <message>
        <source>There were no chats yet</source>
        <translation>Чатов ещё не было</translation>
    </message>
    <message>
        <source>Visits and pages</source>
        <translation>Визиты и страницы</translation>
    </message>
</context>
<context>
    <name>KeptHistoryLines</name>
    <message>
        <source>Keep chats of the last months</source>
        <translation>Хранить чаты за последние месяцы</translation>
    </message>
    <message>
        <source>They can be read and searched without a network. Drafts and what is not delivered are always kept.</source>
        <translation>Их можно читать и искать без связи. Черновики и недоставленное хранятся всегда.</translation>
    </message>
    <message>
        <source>All</source>
        <comment>how many months of chats to keep</comment>
        <translation>Все</translation>
    </message>
    <message>
        <source>Room for them, at most</source>
        <translation>Места для них, не больше</translation>
    </message>
    <message>
        <source>When it is used up, the oldest chats go first. They stay on the server.</source>
        <translation>Когда место кончится, первыми уйдут самые старые чаты. На сервере они останутся.</translation>
    </message>
    <message>
        <source>256 MB</source>
        <translation>256 МБ</translation>
    </message>
    <message>
        <source>1 GB</source>
        <translation>1 ГБ</translation>
    </message>
    <message>
        <source>2 GB</source>
        <translation>2 ГБ</translation>
    </message>
    <message>
        <source>8 GB</source>
        <translation>8 ГБ</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>how much room chats may take</comment>
        <translation>Любое</translation>
    </message>
    <message>
        <source>%1 on the disk, messages and files together.</source>
        <translation>%1 на диске, сообщения и файлы вместе.</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Считается…</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Visitors, chats, requests, colleagues, history</source>
        <translation>Посетители, чаты, заявки, коллеги, история</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Найти на этой странице</translation>
    </message>
    <message>
        <source>The chat above, the chat below</source>
        <translation>Чат выше, чат ниже</translation>
    </message>
    <message>
        <source>Accept the chat that waits longest</source>
        <translation>Принять чат, который ждёт дольше всех</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Отправить сообщение</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Этот список</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Управление</translation>
    </message>
    <message>
        <source>Save what is being set there</source>
        <translation>Сохранить то, что там задаётся</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Найти что угодно</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Найти в этом чате</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+щелчок</translation>
    </message>
    <message>
        <source>Open the chat beside the other, in a wide window</source>
        <translation>Открыть чат рядом с другим, в широком окне</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Быстрые ответы</translation>
    </message>
    <message>
        <source>A note for colleagues, or a message again</source>
        <translation>Заметка для коллег или снова сообщение</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Take back what was just ended or removed</source>
        <translation>Отменить то, что только что завершено или удалено</translation>
    </message>
    <message>
        <source>Change your last message; ↑ in an empty field</source>
        <translation>Изменить своё последнее сообщение; ↑ в пустом поле</translation>
    </message>
    <message>
        <source>From message to message, when the messages have the focus</source>
        <translation>От сообщения к сообщению, когда фокус на переписке</translation>
    </message>
    <message>
        <source>What can be done with the message; also Shift+F10</source>
        <translation>Что можно сделать с сообщением; также Shift+F10</translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message>
        <source>Close the program?</source>
        <translation>Закрыть программу?</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the administration are not saved and are gone then.</source>
        <translation>
            <numerusform>Несохранённое изменение в управлении (%n) пропадёт.</numerusform>
            <numerusform>Несохранённые изменения в управлении (%n) пропадут.</numerusform>
            <numerusform>Несохранённые изменения в управлении (%n) пропадут.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1) Otklik</source>
        <translation>(%1) Отклик</translation>
    </message>
    <message>
        <source>Otklik</source>
        <translation>Отклик</translation>
    </message>
</context>
<context>
    <name>ManagedListPane</name>
    <message>
        <source>Administration</source>
        <translation>Управление</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing here has what you look for.</source>
        <translation>Здесь нет того, что вы ищете.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Импорт и экспорт</translation>
    </message>
    <message>
        <source>Import from CSV…</source>
        <translation>Импорт из CSV…</translation>
    </message>
    <message>
        <source>Export the shared ones to CSV…</source>
        <translation>Экспорт общих в CSV…</translation>
    </message>
    <message>
        <source>Export my own to CSV…</source>
        <translation>Экспорт своих в CSV…</translation>
    </message>
</context>
<context>
    <name>ManagedRow</name>
    <message>
        <source>not saved</source>
        <translation>не сохранено</translation>
    </message>
</context>
<context>
    <name>ManagementPage</name>
    <message>
        <source>Employees</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <source>Find an employee</source>
        <translation>Найти сотрудника</translation>
    </message>
    <message>
        <source>Choose an employee</source>
        <translation>Выберите сотрудника</translation>
    </message>
    <message>
        <source>Who signs in, with what rights, groups and sites.</source>
        <translation>Кто входит в программу, с какими правами, группами и сайтами.</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Сайты</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Новый сайт</translation>
    </message>
    <message>
        <source>Find a site</source>
        <translation>Найти сайт</translation>
    </message>
    <message>
        <source>Choose a site</source>
        <translation>Выберите сайт</translation>
    </message>
    <message>
        <source>Where the banner stands, to whom its chats go, whom it invites and when.</source>
        <translation>Где стоит баннер, кому идут чаты, кого и когда он приглашает.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Найти группу</translation>
    </message>
    <message>
        <source>Choose a group</source>
        <translation>Выберите группу</translation>
    </message>
    <message>
        <source>Chats can be passed to a group, and a site&apos;s chats can go to one.</source>
        <translation>Группе можно передать чат или отдать все чаты сайта.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новый тег</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Найти тег</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>Выберите тег</translation>
    </message>
    <message>
        <source>Operators mark chats by them.</source>
        <translation>Ими операторы помечают чаты.</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Быстрые ответы</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Новый ответ</translation>
    </message>
    <message>
        <source>Find a reply</source>
        <translation>Найти ответ</translation>
    </message>
    <message>
        <source>Choose a reply</source>
        <translation>Выберите ответ</translation>
    </message>
    <message>
        <source>What operators write often, found by a shortcut.</source>
        <translation>То, что операторы пишут часто; находится по сокращению.</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Управление</translation>
    </message>
    <message>
        <source>Export to CSV</source>
        <translation>Экспорт в CSV</translation>
    </message>
</context>
<context>
    <name>MessageBubble</name>
    <message>
        <source>Note for colleagues</source>
        <translation>Заметка для коллег</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>in reply to %1: %2</source>
        <translation>в ответ на сообщение, %1: %2</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Копировать выделенное</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>The month before</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Следующий месяц</translation>
    </message>
</context>
<context>
    <name>NewMessagesLine</name>
    <message>
        <source>New messages</source>
        <translation>Новые сообщения</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>A note for colleagues: the visitor does not see it</source>
        <translation>Заметка для коллег: посетитель её не видит</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>Не заметка</translation>
    </message>
</context>
<context>
    <name>OSearchField</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>OTextField</name>
    <message>
        <source>Hide password</source>
        <translation>Скрыть пароль</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Показать пароль</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>PastChatDialog</name>
    <message>
        <source>Earlier chat with %1</source>
        <translation>Прежний чат: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No messages to show</source>
        <translation>Показывать нечего</translation>
    </message>
    <message>
        <source>They come from the server when there is a connection.</source>
        <translation>Сообщения придут с сервера, когда будет связь.</translation>
    </message>
</context>
<context>
    <name>PastChatLine</name>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
</context>
<context>
    <name>PdfCover</name>
    <message>
        <source>The file is protected by a password</source>
        <translation>Файл защищён паролем</translation>
    </message>
    <message>
        <source>This file cannot be shown</source>
        <translation>Не удалось показать</translation>
    </message>
    <message>
        <source>Show the pages of %1</source>
        <translation>Показать страницы: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Picture %1</source>
        <translation>Картинка %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>Картинка %1</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 из %3</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Больше</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Открыть в другой программе</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>Предыдущая картинка</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следующая картинка</translation>
    </message>
    <message>
        <source>The file is protected by a password</source>
        <translation>Файл защищён паролем</translation>
    </message>
    <message>
        <source>This file cannot be shown here</source>
        <translation>Не удалось показать</translation>
    </message>
    <message>
        <source>The first %1 pages of %2 are shown here</source>
        <translation>Здесь показаны первые страницы: %1 из %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Open in a program</source>
        <translation>Открыть в программе</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 % done</source>
        <translation>Готово: %1 %</translation>
    </message>
</context>
<context>
    <name>PullToLoad</name>
    <message>
        <source>Loading</source>
        <translation>Загрузка</translation>
    </message>
</context>
<context>
    <name>QuoteBlock</name>
    <message>
        <source>In reply to %1: %2</source>
        <translation>В ответ на сообщение, %1: %2</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Посетители</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Коллеги</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Управление</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
</context>
<context>
    <name>RedirectDialog</name>
    <message>
        <source>Send the visitor to a page</source>
        <translation>Перенаправить на страницу</translation>
    </message>
    <message>
        <source>The visitor&apos;s page opens this address, and the chat goes on.</source>
        <translation>У посетителя откроется эта страница, чат продолжится.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Used lately and seen by the visitor</source>
        <translation>Недавние и открытые посетителем</translation>
    </message>
    <message>
        <source>Send there</source>
        <translation>Перенаправить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ReplyImportDialog</name>
    <message>
        <source>Import from CSV</source>
        <translation>Импорт из CSV</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Чтение файла…</translation>
    </message>
    <message>
        <source>Saved %1 of %2</source>
        <translation>Сохранено %1 из %2</translation>
    </message>
    <message>
        <source>Taking back what was imported…</source>
        <translation>Отмена импорта…</translation>
    </message>
    <message>
        <source>to be saved: %1</source>
        <translation>будет сохранено: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>уже есть: %1</translation>
    </message>
    <message>
        <source>with a mistake: %1</source>
        <translation>с ошибкой: %1</translation>
    </message>
    <message>
        <source>No connection: the replies can be saved when it is back</source>
        <translation>Нет связи: ответы можно будет сохранить, когда она вернётся</translation>
    </message>
    <message>
        <source>A table with a reply in each line: the shortcut, the text, and in further columns the texts of further messages.</source>
        <translation>Нужна таблица, где в каждой строке один ответ: сокращение, текст, а в следующих столбцах — тексты следующих сообщений.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>Для всех</translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation>Только для меня</translation>
    </message>
    <message>
        <source>Those that are there already</source>
        <translation>Те, что уже есть</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Строки файла</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Выбрать другой файл…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Table with replies</source>
        <translation>Таблица с ответами</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
</context>
<context>
    <name>ReplyImportRow</name>
    <message>
        <source>and %1</source>
        <translation>и ещё %1</translation>
    </message>
</context>
<context>
    <name>ReplyList</name>
    <message>
        <source>Canned replies</source>
        <translation>Быстрые ответы</translation>
    </message>
    <message>
        <source>There are no canned replies yet. They are made in “Administration”.</source>
        <translation>Быстрых ответов пока нет. Их создают в разделе «Управление».</translation>
    </message>
    <message>
        <source>my own</source>
        <translation>личный</translation>
    </message>
    <message>
        <source>and %1</source>
        <translation>и ещё %1</translation>
    </message>
</context>
<context>
    <name>ReplyPartCard</name>
    <message>
        <source>Message %1</source>
        <translation>Сообщение %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Remove the message</source>
        <translation>Убрать сообщение</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Прикрепить файл</translation>
    </message>
    <message>
        <source>on its way to the server…</source>
        <translation>загружается на сервер…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Take out the file</source>
        <translation>Убрать файл</translation>
    </message>
</context>
<context>
    <name>ReplyView</name>
    <message>
        <source>New reply</source>
        <translation>Новый ответ</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Ваш личный</translation>
    </message>
    <message>
        <source>Shared by all</source>
        <translation>Общий</translation>
    </message>
    <message>
        <source>Remove the reply</source>
        <translation>Удалить ответ</translation>
    </message>
    <message>
        <source>Remove the reply?</source>
        <translation>Удалить ответ?</translation>
    </message>
    <message>
        <source>Only you have it.</source>
        <translation>Он есть только у вас.</translation>
    </message>
    <message>
        <source>All operators lose it.</source>
        <translation>Его не станет у всех операторов.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>Для всех</translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation>Только для меня</translation>
    </message>
    <message>
        <source>Shortcut: one word, found after a slash</source>
        <translation>Сокращение: одно слово, находится после косой черты</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>доставка</translation>
    </message>
    <message>
        <source>Add a message</source>
        <translation>Добавить сообщение</translation>
    </message>
    <message>
        <source>{visitor}, {operator} and {site} are replaced by names. Several messages are sent one after another.</source>
        <translation>{посетитель}, {оператор} и {сайт} заменяются именами. Несколько сообщений уходят одно за другим.</translation>
    </message>
    <message>
        <source>File of the reply</source>
        <translation>Файл ответа</translation>
    </message>
    <message>
        <source>Files that can be sent</source>
        <translation>Файлы, которые можно отправить</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
</context>
<context>
    <name>RequestContacts</name>
    <message>
        <source>Copy the e-mail address</source>
        <translation>Скопировать адрес почты</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Скопировать номер телефона</translation>
    </message>
    <message>
        <source>The visitor left neither an e-mail address nor a phone number.</source>
        <translation>Посетитель не оставил ни почты, ни телефона.</translation>
    </message>
</context>
<context>
    <name>RequestHeader</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Взять снова</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>RequestListPane</name>
    <message>
        <source>Requests</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Find a request</source>
        <translation>Найти заявку</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Все открытые</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>With colleagues</source>
        <translation>У коллег</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрытые</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>Подходящих заявок нет</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>Заявок нет</translation>
    </message>
    <message>
        <source>Nothing here has what you look for.</source>
        <translation>Здесь нет того, что вы ищете.</translation>
    </message>
    <message>
        <source>What visitors leave while nobody can answer, or in the contact form, is gathered here.</source>
        <translation>Здесь собирается то, что посетители оставляют, когда ответить некому, или в форме контактов.</translation>
    </message>
    <message>
        <source>Show all open</source>
        <translation>Показать все открытые</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Посетители</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>Take again</source>
        <translation>Взять снова</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>RequestRowMenu</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>RequestSection</name>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>With colleagues</source>
        <translation>У коллег</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрытые</translation>
    </message>
</context>
<context>
    <name>RequestSiteMenu</name>
    <message>
        <source>All sites</source>
        <translation>Все сайты</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>About the visitor (on the site now)</source>
        <translation>О посетителе (сейчас на сайте)</translation>
    </message>
    <message>
        <source>About the visitor</source>
        <translation>О посетителе</translation>
    </message>
    <message>
        <source>Notes for colleagues</source>
        <translation>Заметки для коллег</translation>
    </message>
    <message>
        <source>The visitor never sees a note</source>
        <translation>Посетитель заметок не видит</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Напишите заметку</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Waits for the visitor&apos;s next visit</source>
        <translation>Ждёт следующего визита посетителя</translation>
    </message>
    <message>
        <source>Another operator works on this request. What you typed is kept.</source>
        <translation>С этой заявкой работает другой оператор. Набранное сохранено.</translation>
    </message>
    <message>
        <source>The visitor is on the site and gets the words at once</source>
        <translation>Посетитель на сайте и получит ответ сразу</translation>
    </message>
    <message>
        <source>The visitor gets the words in a chat at the next visit</source>
        <translation>Посетитель получит ответ в чате при следующем визите</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Напишите ответ</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>Написать сейчас</translation>
    </message>
    <message>
        <source>Write at the next visit</source>
        <translation>Написать при следующем визите</translation>
    </message>
    <message>
        <source>Answer by e-mail</source>
        <translation>Ответить письмом</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Choose a request</source>
        <translation>Выберите заявку</translation>
    </message>
    <message>
        <source>Who takes a request works on it alone; everybody sees who that is.</source>
        <translation>Кто взял заявку, работает с ней один; всем видно, кто это.</translation>
    </message>
</context>
<context>
    <name>RoomHeader</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Найти в этом чате</translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message>
        <source>Nothing written yet</source>
        <translation>Пока ничего не написано</translation>
    </message>
    <message>
        <source>Only the two of you read what is written here.</source>
        <translation>Написанное здесь читаете только вы двое.</translation>
    </message>
    <message>
        <source>Everybody of “%1” reads what is written here.</source>
        <translation>Написанное здесь читают все, кто входит в «%1».</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>From anyone</source>
        <translation>От кого угодно</translation>
    </message>
    <message>
        <source>From visitors</source>
        <translation>От посетителей</translation>
    </message>
    <message>
        <source>From me</source>
        <translation>От меня</translation>
    </message>
    <message>
        <source>From colleagues</source>
        <translation>От коллег</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Older than a year</source>
        <translation>Старше года</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Все сайты</translation>
    </message>
    <message>
        <source>Narrow the search down</source>
        <translation>Уточнить поиск</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Любой тег</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>With a file</source>
        <translation>С файлом</translation>
    </message>
    <message>
        <source>With and without files</source>
        <translation>С файлами и без</translation>
    </message>
    <message>
        <source>Choose days…</source>
        <translation>Выбрать дни…</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Find chats, visitors, messages</source>
        <translation>Найти чаты, посетителей, сообщения</translation>
    </message>
    <message>
        <source>Words in any of their forms, “words in quotes” as they are, names, telephone numbers, e-mail addresses, names of files.</source>
        <translation>Слова в любой форме, «слова в кавычках» точно, имена, телефоны, адреса почты, названия файлов.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выбрать</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрыть</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>The whole window follows while you move.</source>
        <translation>Всё окно меняется сразу, пока вы двигаете.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Набор текста</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>Enter отправляет сообщение</translation>
    </message>
    <message>
        <source>Shift+Enter starts a new line.</source>
        <translation>Shift+Enter начинает новую строку.</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line.</source>
        <translation>Ctrl+Enter отправляет, Enter начинает новую строку.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse.</source>
        <translation>Всё можно сделать без мыши.</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Показать клавиши</translation>
    </message>
    <message>
        <source>Otklik %1</source>
        <translation>Отклик %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Свободная программа по лицензии GNU GPL версии 3 или новее.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Unavailable when away</source>
        <translation>«Недоступен», когда вас нет</translation>
    </message>
    <message>
        <source>Your status changes only when you change it.</source>
        <translation>Статус меняете только вы.</translation>
    </message>
    <message>
        <source>When nobody has touched the program for so long, you get no new chats; you are available again as soon as you come back.</source>
        <translation>Если программы столько времени никто не касался, новые чаты к вам не приходят; как только вы вернётесь, вы снова доступны.</translation>
    </message>
    <message>
        <source>Unavailable when away, after minutes</source>
        <translation>«Недоступен», когда вас нет, через сколько минут</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>away after idle time</comment>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Проверять орфографию</translation>
    </message>
    <message>
        <source>Russian and English together. A right click on a marked word offers corrections.</source>
        <translation>По-русски и по-английски сразу. Правый щелчок по подчёркнутому слову предлагает замены.</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Посетители</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message numerus="yes">
        <source>%n on the blacklist</source>
        <translation>
            <numerusform>%n посетитель в чёрном списке</numerusform>
            <numerusform>%n посетителя в чёрном списке</numerusform>
            <numerusform>%n посетителей в чёрном списке</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is on the blacklist</source>
        <translation>В чёрном списке никого нет</translation>
    </message>
    <message>
        <source>Show the blacklist</source>
        <translation>Показать список</translation>
    </message>
    <message>
        <source>History on this computer</source>
        <translation>История на этом компьютере</translation>
    </message>
    <message>
        <source>Compact lists</source>
        <translation>Плотные списки</translation>
    </message>
    <message>
        <source>Rows stand closer together, so that more of them are seen at once.</source>
        <translation>Строки стоят теснее, и на экране их больше.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Первые шаги</translation>
    </message>
    <message>
        <source>Where the work is, in three steps.</source>
        <translation>Где что находится, за три шага.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Chats, first answers and lengths by days and operators</source>
        <translation>Чаты, первые ответы и длительность по дням и операторам</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Otklik</source>
        <translation>Отклик</translation>
    </message>
    <message>
        <source>The operator&apos;s workplace</source>
        <translation>Рабочее место оператора</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <translation>
            <numerusform>Повторить можно через %n секунду.</numerusform>
            <numerusform>Повторить можно через %n секунды.</numerusform>
            <numerusform>Повторить можно через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Входим…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>There is no keychain on this computer, so the sign-in lasts for this session only.</source>
        <translation>На этом компьютере нет хранилища паролей, поэтому вход действует только в этом сеансе.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
</context>
<context>
    <name>SignOutQuestion</name>
    <message>
        <source>Sign out?</source>
        <translation>Выйти?</translation>
    </message>
    <message>
        <source>Messages, files and everything that is not sent are removed from this computer. What the server has stays there.</source>
        <translation>Сообщения, файлы и всё неотправленное будут удалены с этого компьютера. Что есть на сервере, останется там.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the administration are not saved and are gone then.</source>
        <translation>
            <numerusform>Несохранённое изменение в управлении (%n) пропадёт.</numerusform>
            <numerusform>Несохранённые изменения в управлении (%n) пропадут.</numerusform>
            <numerusform>Несохранённые изменения в управлении (%n) пропадут.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not been sent yet. They stay on this computer and go when you sign in again.</source>
        <translation>
            <numerusform>%n сообщение ещё не отправлено. Оно останется на этом компьютере и уйдёт, когда вы войдёте снова.</numerusform>
            <numerusform>%n сообщения ещё не отправлены. Они останутся на этом компьютере и уйдут, когда вы войдёте снова.</numerusform>
            <numerusform>%n сообщений ещё не отправлено. Они останутся на этом компьютере и уйдут, когда вы войдёте снова.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your chats stay with you until somebody closes them. What has been written stays on this computer.</source>
        <translation>Ваши чаты останутся за вами, пока их не завершат. Написанное останется на этом компьютере.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Remove this account&apos;s data from this computer</source>
        <translation>Удалить данные этого аккаунта с компьютера</translation>
    </message>
</context>
<context>
    <name>SiteBanner</name>
    <message>
        <source>The banner</source>
        <translation>Баннер</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Another colour, like #0b7a75</source>
        <translation>Другой цвет, например #0b7a75</translation>
    </message>
    <message>
        <source>Corner of the page</source>
        <translation>Угол страницы</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>A face or a sign in the head of the banner; it is cut to a square.</source>
        <translation>Лицо или знак в шапке баннера; обрезается до квадрата.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Другую…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Title (empty: the site&apos;s name)</source>
        <translation>Заголовок (пусто: название сайта)</translation>
    </message>
    <message>
        <source>First line of the greeting (empty: the banner&apos;s own)</source>
        <translation>Первая строка приветствия (пусто: как в баннере)</translation>
    </message>
    <message>
        <source>Greeting (empty: the banner&apos;s own)</source>
        <translation>Приветствие (пусто: как в баннере)</translation>
    </message>
    <message>
        <source>While nobody is there (empty: the banner&apos;s own)</source>
        <translation>Когда никого нет (пусто: как в баннере)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
</context>
<context>
    <name>SiteContactForm</name>
    <message>
        <source>Not asked</source>
        <translation>Не спрашивать</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>По желанию</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Обязательно</translation>
    </message>
    <message>
        <source>Contact form</source>
        <translation>Форма для контактов</translation>
    </message>
    <message>
        <source>Shown when no operator is available. What visitors leave becomes a request.</source>
        <translation>Показывается, когда нет доступных операторов. Оставленное становится заявкой.</translation>
    </message>
    <message>
        <source>Words above the fields (empty: the banner&apos;s own)</source>
        <translation>Слова над полями (пусто: текст самого баннера)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Show it by itself (lead form)</source>
        <translation>Показывать самой (лидогенерация)</translation>
    </message>
    <message>
        <source>To visitors for whom a rule of the automatic invitation holds, while nobody is available.</source>
        <translation>Посетителям, которые подходят под правило автоприглашения, пока никто не доступен.</translation>
    </message>
</context>
<context>
    <name>SiteDistribution</name>
    <message>
        <source>Distribution of new chats</source>
        <translation>Распределение новых чатов</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Предлагать</translation>
    </message>
    <message>
        <source>All see the chat; the first to accept has it.</source>
        <translation>Чат видят все; его получает тот, кто принял первым.</translation>
    </message>
    <message>
        <source>To the one with the fewest chats; when it is not taken in time, to the next.</source>
        <translation>Тому, у кого меньше всего чатов; если не принял вовремя — следующему.</translation>
    </message>
    <message>
        <source>To one after the other; when it is not taken in time, to the next.</source>
        <translation>Одному за другим; если не принял вовремя — следующему.</translation>
    </message>
    <message>
        <source>To all</source>
        <translation>Всем</translation>
    </message>
    <message>
        <source>To the least busy</source>
        <translation>Наименее занятому</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>По очереди</translation>
    </message>
    <message>
        <source>Seconds to accept an offer or a transfer</source>
        <translation>Секунд на то, чтобы принять чат или передачу</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
</context>
<context>
    <name>SiteHours</name>
    <message>
        <source>Working hours</source>
        <translation>Рабочее время</translation>
    </message>
    <message>
        <source>Take chats only in working hours</source>
        <translation>Принимать чаты только в рабочее время</translation>
    </message>
    <message>
        <source>Outside of them nobody counts as available for new chats; chats that run go on.</source>
        <translation>В остальное время для новых чатов никто не доступен; начатые чаты продолжаются.</translation>
    </message>
    <message>
        <source>Chats are taken whenever an operator is available.</source>
        <translation>Чаты принимаются всегда, когда доступен оператор.</translation>
    </message>
</context>
<context>
    <name>SiteInvitation</name>
    <message>
        <source>Automatic invitation</source>
        <translation>Автоприглашение</translation>
    </message>
    <message>
        <source>Invite visitors by itself</source>
        <translation>Приглашать посетителей автоматически</translation>
    </message>
    <message>
        <source>Once a visit, while operators are available, when one of the rules below holds.</source>
        <translation>Один раз за визит, пока есть доступные операторы и выполнено одно из правил ниже.</translation>
    </message>
    <message>
        <source>Words of the invitation</source>
        <translation>Текст приглашения</translation>
    </message>
    <message>
        <source>Good day! Can I help you choose?</source>
        <translation>Здравствуйте! Помочь с выбором?</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Добавить правило</translation>
    </message>
</context>
<context>
    <name>SiteMenu</name>
    <message>
        <source>All sites</source>
        <translation>Все сайты</translation>
    </message>
</context>
<context>
    <name>SitePreChat</name>
    <message>
        <source>Not asked</source>
        <translation>Не спрашивать</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>По желанию</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Обязательно</translation>
    </message>
    <message>
        <source>Before the chat</source>
        <translation>Перед чатом</translation>
    </message>
    <message>
        <source>Ask who is writing</source>
        <translation>Спрашивать, кто пишет</translation>
    </message>
    <message>
        <source>Before the first message. What a visitor has told once is not asked again.</source>
        <translation>Перед первым сообщением. Что посетитель уже назвал, второй раз не спрашивается.</translation>
    </message>
    <message>
        <source>Words above the fields (empty: the banner&apos;s own)</source>
        <translation>Слова над полями (пусто: текст самого баннера)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>The first message</source>
        <translation>Первое сообщение</translation>
    </message>
</context>
<context>
    <name>SiteView</name>
    <message>
        <source>New site</source>
        <translation>Новый сайт</translation>
    </message>
    <message>
        <source>Throw this away</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Name, as visitors see it</source>
        <translation>Название, как его видят посетители</translation>
    </message>
    <message>
        <source>Addresses of its pages, one a line</source>
        <translation>Адреса страниц, по одному в строке</translation>
    </message>
    <message>
        <source>Scheme and name, and the port if there is one; without a path. With and without “www.” are two addresses.</source>
        <translation>Протокол и имя, если есть — порт; без пути. С «www.» и без него — два разных адреса.</translation>
    </message>
    <message>
        <source>The line for the pages</source>
        <translation>Строка для страниц</translation>
    </message>
    <message>
        <source>It is here once the site is saved.</source>
        <translation>Появится, когда сайт будет сохранён.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Скопировать строку</translation>
    </message>
    <message>
        <source>Put it into every page of the site, before &lt;/body&gt;.</source>
        <translation>Вставьте её в каждую страницу сайта перед &lt;/body&gt;.</translation>
    </message>
</context>
<context>
    <name>SpellMenu</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Ищу замены…</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Замен нет</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Пропускать</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Добавить в словарь</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Loading</source>
        <translation>Загрузка</translation>
    </message>
</context>
<context>
    <name>StaffView</name>
    <message>
        <source>New employee</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <source>Former employee</source>
        <translation>Бывший сотрудник</translation>
    </message>
    <message>
        <source>Throw this away</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Name, as visitors see it</source>
        <translation>Имя, как его видят посетители</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>It comes with the connection</source>
        <translation>Появится, когда будет связь</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Leave empty to keep the present one</source>
        <translation>Пусто — останется прежний</translation>
    </message>
    <message>
        <source>Give it to the employee now: once it is saved, nobody can read it any more.</source>
        <translation>Передайте его сотруднику сейчас: после сохранения прочитать его будет нельзя.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Не меньше 8 знаков.</translation>
    </message>
    <message>
        <source>At least 8 characters. A new one signs the employee out everywhere.</source>
        <translation>Не меньше 8 знаков. С новым паролем сотруднику придётся войти заново везде.</translation>
    </message>
    <message>
        <source>Make up a password</source>
        <translation>Придумать пароль</translation>
    </message>
    <message>
        <source>Role and rights</source>
        <translation>Роль и права</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>The last administrator stays one.</source>
        <translation>Последний администратор остаётся администратором.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Старший оператор</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>An administrator has all rights and works with all that is set here.</source>
        <translation>У администратора есть все права, и он меняет всё, что задаётся здесь.</translation>
    </message>
    <message>
        <source>Leads chats</source>
        <translation>Ведёт чаты</translation>
    </message>
    <message>
        <source>May invite visitors</source>
        <translation>Может приглашать посетителей</translation>
    </message>
    <message>
        <source>Only who leads chats can invite.</source>
        <translation>Приглашать может только тот, кто ведёт чаты.</translation>
    </message>
    <message>
        <source>Works on requests</source>
        <translation>Работает с заявками</translation>
    </message>
    <message>
        <source>May change the blacklist</source>
        <translation>Может менять чёрный список</translation>
    </message>
    <message>
        <source>Most chats at a time (0: no limit)</source>
        <translation>Чатов одновременно, не больше (0 — без ограничения)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Сайты</translation>
    </message>
    <message>
        <source>None is chosen: works with all sites, also with those that come later.</source>
        <translation>Не выбран ни один: работает со всеми сайтами, и с новыми тоже.</translation>
    </message>
    <message>
        <source>Sees visitors, chats and requests of the chosen sites only.</source>
        <translation>Видит посетителей, чаты и заявки только выбранных сайтов.</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Работает у нас</translation>
    </message>
    <message>
        <source>Who does not any more cannot sign in and is signed out everywhere. The name stays in the history.</source>
        <translation>Бывший сотрудник не может войти, и все его входы закрываются. Имя остаётся в истории.</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>StatisticsFilters</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Все сайты</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Что считается</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>All operators</source>
        <translation>Все операторы</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Только мои чаты</translation>
    </message>
    <message>
        <source>Choose days…</source>
        <translation>Выбрать дни…</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Посчитать заново</translation>
    </message>
    <message>
        <source>Chats taken</source>
        <translation>Принято чатов</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Первый ответ</translation>
    </message>
    <message>
        <source>Length of a chat</source>
        <translation>Длительность чата</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Chats by days</source>
        <translation>Чаты по дням</translation>
    </message>
    <message>
        <source>Taken, and above them missed</source>
        <translation>Принятые, над ними пропущенные</translation>
    </message>
    <message>
        <source>First answer by days</source>
        <translation>Первый ответ по дням</translation>
    </message>
    <message>
        <source>Half of the visitors waited no longer</source>
        <translation>Половина посетителей ждала не дольше</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>By operators</source>
        <translation>По операторам</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>По дням</translation>
    </message>
    <message>
        <source>Figures by days</source>
        <translation>Показатели по дням</translation>
    </message>
    <message>
        <source>Figures by operators</source>
        <translation>Показатели по операторам</translation>
    </message>
    <message>
        <source>A chat counts on the day when it began, and for the operator who answered first. First answer and length are medians: half is shorter, half is longer. The rating is the mean of the stars that visitors gave.</source>
        <translation>Чат относится ко дню, когда он начался, и к оператору, который ответил первым. Первый ответ и длительность — медианы: половина короче, половина дольше. Оценка — среднее звёзд, поставленных посетителями.</translation>
    </message>
    <message>
        <source>No chats in this time</source>
        <translation>За это время чатов нет</translation>
    </message>
    <message>
        <source>Nobody wrote then, or it was not on this site or to this operator.</source>
        <translation>Никто не писал, или писали на другом сайте и другому оператору.</translation>
    </message>
    <message>
        <source>Show the last 30 days</source>
        <translation>Показать 30 дней</translation>
    </message>
    <message>
        <source>Statistics need the network</source>
        <translation>Для статистики нужна сеть</translation>
    </message>
    <message>
        <source>There are no figures</source>
        <translation>Показателей нет</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>StatusAvatar</name>
    <message>
        <source>Your status: %1</source>
        <translation>Ваш статус: %1</translation>
    </message>
</context>
<context>
    <name>StatusButton</name>
    <message>
        <source>Your status: %1</source>
        <translation>Ваш статус: %1</translation>
    </message>
</context>
<context>
    <name>StatusFilterMenu</name>
    <message>
        <source>Any status</source>
        <translation>Любой статус</translation>
    </message>
</context>
<context>
    <name>StatusMenu</name>
    <message>
        <source>Available</source>
        <translation>Доступен</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Недоступен</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Оффлайн</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Switch account</source>
        <translation>Сменить аккаунт</translation>
    </message>
    <message>
        <source>Do not disturb: %1</source>
        <translation>Не беспокоить: %1</translation>
    </message>
</context>
<context>
    <name>StoragePart</name>
    <message>
        <source>Copy of the history</source>
        <translation>Копия истории</translation>
    </message>
    <message>
        <source>One file with messages, cards and drafts, without the files that were sent. Whoever has it can read your chats: keep it safe.</source>
        <translation>Один файл с сообщениями, карточками и черновиками, без пересланных файлов. Кто его получит, прочтёт ваши чаты: храните его надёжно.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Restore from a copy</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Remove the history</source>
        <translation>Удалить историю</translation>
    </message>
    <message>
        <source>It comes again from the server, as you need it.</source>
        <translation>Она снова придёт с сервера, когда понадобится.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Remove the history from this computer</source>
        <translation>Удалить историю с этого компьютера</translation>
    </message>
    <message>
        <source>Save a copy of the history</source>
        <translation>Сохранить копию истории</translation>
    </message>
    <message>
        <source>Restore the history from a copy</source>
        <translation>Восстановить историю из копии</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Remove the history from this computer?</source>
        <translation>Удалить историю с этого компьютера?</translation>
    </message>
    <message>
        <source>Messages, cards and files are removed from this disk and come again from the server. Without a network they cannot be read until then.</source>
        <translation>Сообщения, карточки и файлы будут удалены с этого диска и снова придут с сервера. До этого без сети их не прочесть.</translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n не доставлено</numerusform>
            <numerusform>%n не доставлено</numerusform>
            <numerusform>%n не доставлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n черновик</numerusform>
            <numerusform>%n черновика</numerusform>
            <numerusform>%n черновиков</numerusform>
        </translation>
    </message>
    <message>
        <source>They are lost for good.</source>
        <translation>Они пропадут навсегда.</translation>
    </message>
    <message>
        <source>They stay here.</source>
        <translation>Они останутся здесь.</translation>
    </message>
    <message>
        <source>Remove what is not sent too</source>
        <translation>Удалить и неотправленное</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Добавить тег</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
</context>
<context>
    <name>TagFilter</name>
    <message>
        <source>Tag: %1</source>
        <translation>Тег: %1</translation>
    </message>
    <message>
        <source>Only with a tag</source>
        <translation>Только с тегом</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Все чаты</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Change the tag</source>
        <translation>Изменить тег</translation>
    </message>
</context>
<context>
    <name>TagMenu</name>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Найти тег</translation>
    </message>
    <message>
        <source>Tags can be set only while the chat is in the list of chats, not in the history.</source>
        <translation>Теги ставят и снимают, только пока чат в списке чатов, а не в истории.</translation>
    </message>
    <message>
        <source>There is no such tag yet</source>
        <translation>Такого тега ещё нет</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новый тег</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Название тега</translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation>Название нового тега</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Remove this tag everywhere</source>
        <translation>Удалить этот тег везде</translation>
    </message>
    <message>
        <source>Remove the tag?</source>
        <translation>Удалить тег?</translation>
    </message>
    <message>
        <source>It goes from all chats of all operators.</source>
        <translation>Он исчезнет из всех чатов всех операторов.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>TagView</name>
    <message>
        <source>New tag</source>
        <translation>Новый тег</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Удалить тег</translation>
    </message>
    <message>
        <source>Remove the tag?</source>
        <translation>Удалить тег?</translation>
    </message>
    <message>
        <source>It goes from all chats of all operators.</source>
        <translation>Он исчезнет из всех чатов всех операторов.</translation>
    </message>
    <message>
        <source>This tag is there from the start. It stays as it is.</source>
        <translation>Этот тег есть с самого начала. Он не меняется.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
</context>
<context>
    <name>TargetRuleCard</name>
    <message>
        <source>Rule %1</source>
        <translation>Правило %1</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Удалить правило</translation>
    </message>
    <message>
        <source>Seconds on the site, at least</source>
        <translation>Секунд на сайте, не меньше</translation>
    </message>
    <message>
        <source>Pages seen, at least</source>
        <translation>Просмотрено страниц, не меньше</translation>
    </message>
    <message>
        <source>The page&apos;s address contains</source>
        <translation>Адрес страницы содержит</translation>
    </message>
    <message>
        <source>Only who has been here before</source>
        <translation>Только тех, кто уже был на сайте</translation>
    </message>
</context>
<context>
    <name>TextSizeSlider</name>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s), to the newest</source>
        <translation>
            <numerusform>%n новое сообщение, к последнему</numerusform>
            <numerusform>%n новых сообщения, к последнему</numerusform>
            <numerusform>%n новых сообщений, к последнему</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>К последнему сообщению</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Перейти к дню</translation>
    </message>
    <message>
        <source>Earlier messages are on the server, and there is no connection to it now</source>
        <translation>Более ранние сообщения есть на сервере, но сейчас с ним нет связи</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Pull to load earlier messages</source>
        <translation>Потяните, чтобы загрузить более ранние</translation>
    </message>
    <message>
        <source>Let go to load earlier messages</source>
        <translation>Отпустите, чтобы загрузить</translation>
    </message>
    <message>
        <source>The chat begins here</source>
        <translation>Это начало чата</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Pass the chat on</source>
        <translation>Передать чат</translation>
    </message>
    <message>
        <source>The chat stays with you until somebody accepts it. The history and the card go with it.</source>
        <translation>Чат остаётся у вас, пока его не примут. История и карточка перейдут вместе с ним.</translation>
    </message>
    <message>
        <source>Find a colleague or a group</source>
        <translation>Найти коллегу или группу</translation>
    </message>
    <message>
        <source>Colleagues and groups</source>
        <translation>Коллеги и группы</translation>
    </message>
    <message>
        <source>Nobody of this name works with this site</source>
        <translation>С этим сайтом никто такой не работает</translation>
    </message>
    <message>
        <source>Comment for them, the visitor does not see it</source>
        <translation>Комментарий, посетитель его не увидит</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>TransferLine</name>
    <message>
        <source>%1 passes this chat to you</source>
        <translation>%1 передаёт вам этот чат</translation>
    </message>
    <message>
        <source>Waiting for %1 to take the chat</source>
        <translation>Ждём, пока чат примет %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Отменить передачу</translation>
    </message>
</context>
<context>
    <name>TypingBubble</name>
    <message>
        <source>The visitor is typing: %1</source>
        <translation>Посетитель пишет: %1</translation>
    </message>
</context>
<context>
    <name>UndeliveredSheet</name>
    <message>
        <source>Not delivered</source>
        <translation>Не доставлено</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back</source>
        <translation>%1. Ctrl+Z отменяет</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>VisitEntry</name>
    <message>
        <source>Fold away</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation>Показать страницы</translation>
    </message>
    <message>
        <source>Visit %1</source>
        <translation>Визит %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitorActions</name>
    <message>
        <source>Invite to chat</source>
        <translation>Пригласить в чат</translation>
    </message>
    <message>
        <source>Accept chat</source>
        <translation>Принять чат</translation>
    </message>
</context>
<context>
    <name>VisitorCard</name>
    <message>
        <source>visit %1</source>
        <translation>визит %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Пригласить</translation>
    </message>
</context>
<context>
    <name>VisitorColumns</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Time on site</source>
        <translation>Время на сайте</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Месторасположение</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Источник перехода</translation>
    </message>
    <message>
        <source>Current page</source>
        <translation>Текущее положение</translation>
    </message>
</context>
<context>
    <name>VisitorRow</name>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Пригласить</translation>
    </message>
</context>
<context>
    <name>VisitorsHeader</name>
    <message>
        <source>%1, sorted, largest first</source>
        <translation>%1, по убыванию</translation>
    </message>
    <message>
        <source>%1, sorted, smallest first</source>
        <translation>%1, по возрастанию</translation>
    </message>
</context>
<context>
    <name>VisitorsPage</name>
    <message>
        <source>Visitors</source>
        <translation>Посетители</translation>
    </message>
    <message numerus="yes">
        <source>%n on the sites</source>
        <translation>
            <numerusform>%n на сайтах</numerusform>
            <numerusform>%n на сайтах</numerusform>
            <numerusform>%n на сайтах</numerusform>
        </translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Любой статус</translation>
    </message>
    <message>
        <source>Name, ID, page, city</source>
        <translation>Имя, ID, страница, город</translation>
    </message>
    <message>
        <source>Invite to chat</source>
        <translation>Пригласить в чат</translation>
    </message>
    <message>
        <source>Accept chat</source>
        <translation>Принять чат</translation>
    </message>
    <message>
        <source>Nobody is on the sites now</source>
        <translation>Сейчас на сайтах никого нет</translation>
    </message>
    <message>
        <source>No visitor matches</source>
        <translation>Подходящих посетителей нет</translation>
    </message>
    <message>
        <source>Visitors appear here as soon as they open a page with the widget.</source>
        <translation>Посетители появляются здесь, как только откроют страницу с виджетом.</translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) are hidden by the search and the filters.</source>
        <translation>
            <numerusform>%n посетитель скрыт поиском и фильтрами.</numerusform>
            <numerusform>%n посетителя скрыты поиском и фильтрами.</numerusform>
            <numerusform>%n посетителей скрыто поиском и фильтрами.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Put on the blacklist</source>
        <translation>В чёрный список</translation>
    </message>
</context>
<context>
    <name>WorkingDayLine</name>
    <message>
        <source>%1: closed</source>
        <translation>%1: закрыто</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, с</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, до</translation>
    </message>
    <message>
        <source>Into the next day. Set all days as %1</source>
        <translation>До следующего дня. Все дни как %1</translation>
    </message>
    <message>
        <source>Set all days as %1</source>
        <translation>Все дни как %1</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Show</source>
        <comment>what could not be delivered</comment>
        <translation>Показать</translation>
    </message>
    <message>
        <source>The chat is saved</source>
        <translation>Чат сохранён</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>The copy of the history is saved</source>
        <translation>Копия истории сохранена</translation>
    </message>
</context>
<context>
    <name>ZoneChoice</name>
    <message>
        <source>Choose a time zone</source>
        <translation>Выберите часовой пояс</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Find a city</source>
        <translation>Найти город</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Часовые пояса</translation>
    </message>
</context>
<context>
    <name>otklik::AlertFacts</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>A chat is passed to you · %1</source>
        <translation>Вам передают чат · %1</translation>
    </message>
    <message>
        <source>New chat · %1</source>
        <translation>Новый чат · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole company</source>
        <translation>Вся компания</translation>
    </message>
    <message>
        <source>New request · %1</source>
        <translation>Новая заявка · %1</translation>
    </message>
    <message>
        <source>Otklik</source>
        <translation>Отклик</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) waiting</source>
        <translation>
            <numerusform>%n чат ждёт</numerusform>
            <numerusform>%n чата ждут</numerusform>
            <numerusform>%n чатов ждут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанный</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new request(s)</source>
        <translation>
            <numerusform>%n новая заявка</numerusform>
            <numerusform>%n новые заявки</numerusform>
            <numerusform>%n новых заявок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::Alerts</name>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <translation>Не беспокоить до %1</translation>
    </message>
    <message>
        <source>This desktop shows no notifications: no service for them answers. New chats still pop up in the window, with their sound.</source>
        <translation>Эта система не показывает уведомления: их служба не отвечает. Новые чаты по-прежнему всплывают в окне, со звуком.</translation>
    </message>
    <message>
        <source>No sound can be played: this computer has no sound service or no loudspeaker.</source>
        <translation>Звук не воспроизводится: в системе нет звуковой службы или динамика.</translation>
    </message>
    <message>
        <source>The folder of the programs that start by themselves cannot be written</source>
        <translation>Не удалось записать в папку автозапуска</translation>
    </message>
    <message>
        <source>New chat · %1</source>
        <translation>Новый чат · %1</translation>
    </message>
    <message>
        <source>A visitor</source>
        <translation>Посетитель</translation>
    </message>
    <message>
        <source>This is how a visitor who waits is announced.</source>
        <translation>Так программа сообщает о посетителе, который ждёт.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>There is no such chat among those you can see</source>
        <translation>Среди доступных вам чатов такого нет</translation>
    </message>
    <message>
        <source>This chat is no longer yours. What you wrote was not sent</source>
        <translation>Этот чат уже не ваш. Написанное не отправлено</translation>
    </message>
</context>
<context>
    <name>otklik::Attachments</name>
    <message numerus="yes">
        <source>At most %n file(s) can be sent at once</source>
        <translation>
            <numerusform>За раз можно отправить не больше %n файла</numerusform>
            <numerusform>За раз можно отправить не больше %n файлов</numerusform>
            <numerusform>За раз можно отправить не больше %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture could not be kept: the disk may be full</source>
        <translation>Картинку не удалось сохранить: возможно, диск полон</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>“%1” is taken out</source>
        <translation>Файл «%1» убран</translation>
    </message>
</context>
<context>
    <name>otklik::Away</name>
    <message>
        <source>You were away. You are available for new chats again</source>
        <translation>Вас не было. Вы снова доступны для новых чатов</translation>
    </message>
</context>
<context>
    <name>otklik::Blacklist</name>
    <message>
        <source>address %1</source>
        <translation>адрес %1</translation>
    </message>
    <message>
        <source>this visitor</source>
        <translation>этот посетитель</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>навсегда</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до: %1</translation>
    </message>
    <message>
        <source>The reason is too long</source>
        <translation>Причина слишком длинная</translation>
    </message>
    <message>
        <source>You have no right to change the blacklist</source>
        <translation>У вас нет права менять чёрный список</translation>
    </message>
    <message>
        <source>This is not on the blacklist any more</source>
        <translation>Этой записи уже нет в чёрном списке</translation>
    </message>
    <message>
        <source>The server did not take this. The visitor&apos;s address may be unknown</source>
        <translation>Сервер это не принял. Возможно, адрес посетителя неизвестен</translation>
    </message>
    <message>
        <source>That did not work: there is no connection. Try again</source>
        <translation>Не получилось: нет связи. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>The visitor is on the blacklist</source>
        <translation>Посетитель в чёрном списке</translation>
    </message>
    <message>
        <source>%1 is not on the blacklist any more</source>
        <translation>%1 больше не в чёрном списке</translation>
    </message>
</context>
<context>
    <name>otklik::ChatExport</name>
    <message>
        <source>The file could not be written. Is there room on the disk, and may you write there?</source>
        <translation>Файл не удалось записать. Есть ли место на диске и право писать туда?</translation>
    </message>
    <message>
        <source>Chat with %1, %2</source>
        <translation>Чат с %1, %2</translation>
    </message>
    <message>
        <source>Messages are missing here</source>
        <translation>Здесь не хватает сообщений</translation>
    </message>
    <message>
        <source>not sent when this file was saved</source>
        <translation>не отправлено на момент сохранения файла</translation>
    </message>
    <message>
        <source>message deleted</source>
        <translation>сообщение удалено</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
</context>
<context>
    <name>otklik::ChatListModel</name>
    <message>
        <source>Incoming</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Active chats</source>
        <translation>Активные чаты</translation>
    </message>
    <message>
        <source>Invited chats</source>
        <translation>Приглашенные чаты</translation>
    </message>
</context>
<context>
    <name>otklik::ChatSearch</name>
    <message>
        <source>The history on this computer cannot be read</source>
        <translation>История на этом компьютере не читается</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <comment>of the messages that were found</comment>
        <translation>%1 из более чем %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>of the messages that were found</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Fetching the rest of the conversation: %1 %</source>
        <translation>Загружается остальная переписка: %1 %</translation>
    </message>
    <message>
        <source>Searched what is on this computer</source>
        <translation>Искали в том, что есть на этом компьютере</translation>
    </message>
    <message>
        <source>Searched what is on this computer. There is no connection to fetch the rest</source>
        <translation>Искали в том, что есть на этом компьютере. Остальное не загрузить: нет связи</translation>
    </message>
    <message>
        <source>Searched what is on this computer. The server does not give the rest</source>
        <translation>Искали в том, что есть на этом компьютере. Остального сервер не отдаёт</translation>
    </message>
</context>
<context>
    <name>otklik::ChatTransfer</name>
    <message>
        <source>Choose who is to take the chat</source>
        <translation>Выберите, кому передать чат</translation>
    </message>
    <message>
        <source>The comment is too long</source>
        <translation>Комментарий слишком длинный</translation>
    </message>
    <message>
        <source>Nobody there can take the chat now, or it is being passed on already</source>
        <translation>Сейчас там некому принять чат, или его уже передают</translation>
    </message>
    <message>
        <source>This chat is not yours to pass on</source>
        <translation>Этот чат не ваш, передать его нельзя</translation>
    </message>
    <message>
        <source>The server did not take this. Choose somebody else or shorten the comment</source>
        <translation>Сервер это не принял. Выберите другого или сократите комментарий</translation>
    </message>
    <message>
        <source>That did not work: there is no connection. Try again</source>
        <translation>Не получилось: нет связи. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>The transfer is called off</source>
        <translation>Передача чата отменена</translation>
    </message>
</context>
<context>
    <name>otklik::ColleagueListModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>how many of a group&apos;s operators are available</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>The whole company</source>
        <translation>Вся компания</translation>
    </message>
</context>
<context>
    <name>otklik::CompanyStatistics</name>
    <message>
        <source>The server cannot be asked now. These are the figures of %1</source>
        <translation>Сервер сейчас недоступен. Это показатели на %1</translation>
    </message>
    <message>
        <source>The figures could not be counted again. These are of %1</source>
        <translation>Не удалось посчитать заново. Это показатели на %1</translation>
    </message>
    <message>
        <source>The server counts the figures, and it cannot be asked now. They come when the connection is back.</source>
        <translation>Показатели считает сервер, а он сейчас недоступен. Они появятся, когда связь вернётся.</translation>
    </message>
    <message numerus="yes">
        <source>A period has at most %n day(s). Choose a shorter one.</source>
        <translation>
            <numerusform>В периоде может быть не больше %n дня. Выберите короче.</numerusform>
            <numerusform>В периоде может быть не больше %n дней. Выберите короче.</numerusform>
            <numerusform>В периоде может быть не больше %n дней. Выберите короче.</numerusform>
        </translation>
    </message>
    <message>
        <source>You do not work with this site any more, or may not see these figures.</source>
        <translation>Вы больше не работаете с этим сайтом, или эти показатели вам недоступны.</translation>
    </message>
    <message>
        <source>The server is older than this program and cannot count yet.</source>
        <translation>Сервер старше этой программы и ещё не умеет считать.</translation>
    </message>
    <message>
        <source>The server could not count the figures.</source>
        <translation>Сервер не смог посчитать показатели.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from a day to a day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>yesterday: %1</source>
        <comment>a figure of the day before</comment>
        <translation>вчера: %1</translation>
    </message>
    <message>
        <source>the day before: %1</source>
        <comment>a figure</comment>
        <translation>днём раньше: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before: %1</source>
        <comment>a figure of the period before this one</comment>
        <translation>
            <numerusform>за %n день до этого: %1</numerusform>
            <numerusform>за %n дня до этого: %1</numerusform>
            <numerusform>за %n дней до этого: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rating(s)</source>
        <translation>
            <numerusform>%1 оценка</numerusform>
            <numerusform>%1 оценки</numerusform>
            <numerusform>%1 оценок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ContactCardEditor</name>
    <message numerus="yes">
        <source>Too long by %n character(s)</source>
        <translation>
            <numerusform>Слишком длинно: лишний %n символ</numerusform>
            <numerusform>Слишком длинно: лишние %n символа</numerusform>
            <numerusform>Слишком длинно: лишние %n символов</numerusform>
        </translation>
    </message>
    <message>
        <source>A phone number has 5 to 15 digits, like +7 495 123-45-67</source>
        <translation>В номере от 5 до 15 цифр, например +7 495 123-45-67</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.com</source>
        <translation>Адрес почты выглядит так: name@example.com</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Another operator has changed the card meanwhile. Look it through and save again</source>
        <translation>Другой оператор успел изменить карточку. Проверьте её и сохраните ещё раз</translation>
    </message>
    <message>
        <source>The server did not take the card. Check what is written in it</source>
        <translation>Сервер не принял карточку. Проверьте, что в ней написано</translation>
    </message>
    <message>
        <source>This card may not be changed</source>
        <translation>Эту карточку менять нельзя</translation>
    </message>
    <message>
        <source>Not saved: there is no connection. What you have typed stays; try again</source>
        <translation>Не сохранено: нет связи. Введённое останется, попробуйте ещё раз</translation>
    </message>
</context>
<context>
    <name>otklik::Conversation</name>
    <message>
        <source>The visitor gets the invitation with your first words</source>
        <translation>Посетитель получит приглашение с вашими первыми словами</translation>
    </message>
    <message>
        <source>The visitor has left the site</source>
        <translation>Посетитель ушёл с сайта</translation>
    </message>
    <message>
        <source>Waits for an operator</source>
        <translation>Ожидает оператора</translation>
    </message>
    <message>
        <source>Invited, has not answered yet</source>
        <translation>Посетитель приглашён и ещё не ответил</translation>
    </message>
    <message>
        <source>Active chat</source>
        <translation>Активный чат</translation>
    </message>
    <message>
        <source>%1 has this chat</source>
        <translation>Чат ведёт %1</translation>
    </message>
    <message>
        <source>Another operator has this chat</source>
        <translation>Чат у другого оператора</translation>
    </message>
    <message>
        <source>The visitor left the chat</source>
        <translation>Пользователь вышел из чата</translation>
    </message>
    <message>
        <source>The chat is closed</source>
        <translation>Чат завершён</translation>
    </message>
    <message>
        <source>not on the site</source>
        <translation>не на сайте</translation>
    </message>
    <message>
        <source>The visitor&apos;s page goes to %1</source>
        <translation>Страница посетителя переходит на %1</translation>
    </message>
    <message>
        <source>%1 passes the chat to you</source>
        <translation>%1 передаёт вам чат</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
</context>
<context>
    <name>otklik::Desk</name>
    <message>
        <source>Updating…</source>
        <translation>Обновляем…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Соединяемся…</translation>
    </message>
    <message>
        <source>No network. Messages will go out when the connection is back</source>
        <translation>Нет сети. Сообщения уйдут, когда связь вернётся</translation>
    </message>
    <message>
        <source>The local copy of your chats was damaged and has been set aside. What was not sent is kept; the rest comes again from the server</source>
        <translation>Копия чатов на этом компьютере была повреждена и отложена. Неотправленное сохранено, остальное снова придёт с сервера</translation>
    </message>
    <message>
        <source>Nothing can be saved on this computer. Free some disk space and repeat what you did last</source>
        <translation>На этом компьютере не удаётся ничего сохранить. Освободите место на диске и повторите последнее действие</translation>
    </message>
    <message>
        <source>This system has no keychain: you are signed in until the program is closed</source>
        <translation>В системе нет хранилища паролей: вход действует, пока программа не закрыта</translation>
    </message>
    <message>
        <source>No network. You see what was there at %1; messages will go out when the connection is back</source>
        <translation>Нет связи. Показано всё, как было в %1; сообщения уйдут, когда связь вернётся</translation>
    </message>
    <message>
        <source>The local copy of your chats was damaged and has been set aside. Some of what was not sent yet could not be read: look at your last messages, tags and cards, and repeat what is missing. The rest comes again from the server</source>
        <translation>Локальная копия чатов была повреждена и отложена в сторону. Часть неотправленного прочитать не удалось: проверьте последние сообщения, теги и карточки и повторите то, чего не хватает. Остальное снова придёт с сервера</translation>
    </message>
    <message>
        <source>The chat with %1 is not taken over</source>
        <translation>Чат не взят: %1</translation>
    </message>
</context>
<context>
    <name>otklik::EditForm</name>
    <message>
        <source>Not saved: there is no connection. What you typed is kept; save again when it is back</source>
        <translation>Не сохранено: нет связи. Всё введённое осталось; сохраните снова, когда связь вернётся</translation>
    </message>
    <message>
        <source>Not saved: only administrators may change this</source>
        <translation>Не сохранено: это могут менять только администраторы</translation>
    </message>
    <message>
        <source>Not saved: somebody has removed this or what it names</source>
        <translation>Не сохранено: это или то, на что оно ссылается, кто-то удалил</translation>
    </message>
    <message>
        <source>Not saved: too many changes at once. Try again in a moment</source>
        <translation>Не сохранено: слишком много изменений сразу. Попробуйте чуть позже</translation>
    </message>
    <message>
        <source>Not saved: the server did not accept it. What you typed is kept</source>
        <translation>Не сохранено: сервер этого не принял. Всё введённое осталось</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Это нужно заполнить</translation>
    </message>
    <message>
        <source>At most %1 characters</source>
        <translation>Не больше %1 знаков</translation>
    </message>
    <message>
        <source>A number from %1 to %2</source>
        <translation>Число от %1 до %2</translation>
    </message>
    <message>
        <source>This is already in use</source>
        <translation>Это уже занято</translation>
    </message>
    <message>
        <source>Line %1: “%2” is not an address like https://shop.example</source>
        <translation>Строка %1: «%2» — не адрес вида https://shop.example</translation>
    </message>
    <message>
        <source>Addresses like https://shop.example, one a line</source>
        <translation>Адреса вида https://shop.example, по одному в строке</translation>
    </message>
    <message>
        <source>Rule %1 needs at least one condition</source>
        <translation>В правиле %1 нужно хотя бы одно условие</translation>
    </message>
    <message>
        <source>%1: times like 09:00 and 18:00</source>
        <translation>%1: время вида 09:00 и 18:00</translation>
    </message>
    <message>
        <source>Choose a time zone</source>
        <translation>Выберите часовой пояс</translation>
    </message>
    <message>
        <source>Ask for a message, a phone or an e-mail: else the request says nothing</source>
        <translation>Спросите сообщение, телефон или почту: иначе заявка ни о чём не скажет</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>От %1 до %2 знаков</translation>
    </message>
    <message>
        <source>The last administrator stays one</source>
        <translation>Последний администратор остаётся администратором</translation>
    </message>
    <message>
        <source>One word, without spaces</source>
        <translation>Одно слово, без пробелов</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Выберите цвет</translation>
    </message>
    <message>
        <source>The server did not accept this</source>
        <translation>Сервер этого не принял</translation>
    </message>
    <message>
        <source>Add at least one rule: without one it happens to nobody</source>
        <translation>Добавьте хотя бы одно правило: без него это ни к кому не относится</translation>
    </message>
    <message>
        <source>This is no picture that can be used; a PNG or JPEG is needed</source>
        <translation>Эту картинку использовать нельзя; нужен PNG или JPEG</translation>
    </message>
    <message>
        <source>Ask for a name, an e-mail or a phone: else the form asks for nothing</source>
        <translation>Спросите имя, почту или телефон: иначе анкета ни о чём не спрашивает</translation>
    </message>
    <message>
        <source>A message needs words or a file</source>
        <translation>В сообщении нужен текст или файл</translation>
    </message>
    <message>
        <source>All messages together are too long. Make two replies of them</source>
        <translation>Все сообщения вместе слишком длинные. Сделайте из них два ответа</translation>
    </message>
    <message>
        <source>The file is still on its way to the server. Save again in a moment</source>
        <translation>Файл ещё загружается на сервер. Сохраните чуть позже</translation>
    </message>
    <message>
        <source>The file is not on the server: choose it again, or take it out</source>
        <translation>Файла нет на сервере: выберите его снова или уберите</translation>
    </message>
</context>
<context>
    <name>otklik::FigureWords</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation>%1 д %2 ч</translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <comment>chats</comment>
        <translation>
            <numerusform>%n принят</numerusform>
            <numerusform>%n принято</numerusform>
            <numerusform>%n принято</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <comment>chats</comment>
        <translation>
            <numerusform>%n пропущен</numerusform>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>first answer %1</source>
        <translation>первый ответ %1</translation>
    </message>
    <message>
        <source>length %1</source>
        <translation>длительность %1</translation>
    </message>
    <message>
        <source>rating %1</source>
        <translation>оценка %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a day or an operator, their figures</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>otklik::FollowUps</name>
    <message>
        <source>Also: %1</source>
        <translation>Ещё %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n message(s) can follow</source>
        <translation>
            <numerusform>Следом может уйти не больше %n сообщения</numerusform>
            <numerusform>Следом может уйти не больше %n сообщений</numerusform>
            <numerusform>Следом может уйти не больше %n сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::Format</name>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date in a list</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in a list</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day&apos;s title</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day&apos;s title</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 КБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date in a sentence</comment>
        <translation>d MMMM yyyy г.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day, a time of day</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>otklik::HistoryModel</name>
    <message>
        <source>%1 · the visitor left</source>
        <translation>%1 · посетитель вышел</translation>
    </message>
    <message>
        <source>%1 · you ended the chat</source>
        <translation>%1 · чат завершили вы</translation>
    </message>
    <message>
        <source>%1 · %2 ended the chat</source>
        <translation>%1 · чат завершает %2</translation>
    </message>
    <message>
        <source>The history cannot be looked up now: there is no connection</source>
        <translation>Обновить историю сейчас нельзя: нет связи с сервером</translation>
    </message>
</context>
<context>
    <name>otklik::IncomingModel</name>
    <message>
        <source>Put off: the chat waits in the list</source>
        <translation>Отложено: чат ждёт в списке</translation>
    </message>
</context>
<context>
    <name>otklik::KeptHistory</name>
    <message>
        <source>All of your chats are on this computer</source>
        <translation>Все ваши чаты есть на этом компьютере</translation>
    </message>
    <message>
        <source>Your chats since %1 are on this computer</source>
        <translation>Ваши чаты с %1 есть на этом компьютере</translation>
    </message>
    <message>
        <source>The history is being loaded…</source>
        <translation>История загружается…</translation>
    </message>
    <message>
        <source>The history is loaded when there is a connection</source>
        <translation>История загрузится, когда появится связь</translation>
    </message>
    <message>
        <source>Your chats since %1 are on this computer; older ones do not fit into the limit</source>
        <translation>Ваши чаты с %1 есть на этом компьютере; более старые не помещаются в отведённое место</translation>
    </message>
    <message>
        <source>The history is being loaded: chats since %1 are here</source>
        <translation>История загружается: чаты с %1 уже здесь</translation>
    </message>
    <message>
        <source>Your chats since %1 are here; older ones come when there is a connection</source>
        <translation>Ваши чаты с %1 здесь; более старые загрузятся, когда появится связь</translation>
    </message>
</context>
<context>
    <name>otklik::ManagedGroups</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n участник</numerusform>
            <numerusform>%n участника</numerusform>
            <numerusform>%n участников</numerusform>
        </translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Not removed: the rules of these sites give their chats to this group: %1. Choose another group there first</source>
        <translation>Не удалено: правила этих сайтов отдают свои чаты этой группе: %1. Сначала выберите там другую группу</translation>
    </message>
</context>
<context>
    <name>otklik::ManagedList</name>
    <message>
        <source>Not removed: there is no connection</source>
        <translation>Не удалено: нет связи</translation>
    </message>
    <message>
        <source>Not removed: it is in use</source>
        <translation>Не удалено: это используется</translation>
    </message>
    <message>
        <source>Not removed: only administrators may do this</source>
        <translation>Не удалено: это могут делать только администраторы</translation>
    </message>
    <message>
        <source>Not removed: the server did not accept it</source>
        <translation>Не удалено: сервер этого не принял</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>Somebody has removed this</source>
        <translation>Кто-то это удалил</translation>
    </message>
    <message>
        <source>“%1” is removed</source>
        <translation>Удалено: «%1»</translation>
    </message>
</context>
<context>
    <name>otklik::ManagedReplies</name>
    <message>
        <source>Shared</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Личные</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Новый ответ</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Сокращение</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Text of the second message</source>
        <translation>Текст второго сообщения</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>The table could not be saved as %1</source>
        <translation>Не удалось сохранить таблицу: %1</translation>
    </message>
</context>
<context>
    <name>otklik::ManagedSites</name>
    <message>
        <source>New site</source>
        <translation>Новый сайт</translation>
    </message>
</context>
<context>
    <name>otklik::ManagedStaff</name>
    <message>
        <source>Working</source>
        <translation>Работают</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Бывшие</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Новый сотрудник</translation>
    </message>
</context>
<context>
    <name>otklik::ManagedTags</name>
    <message>
        <source>From the start</source>
        <translation>С самого начала</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Свои</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новый тег</translation>
    </message>
</context>
<context>
    <name>otklik::MessageAim</name>
    <message>
        <source>Changing the message</source>
        <translation>Изменение сообщения</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>В ответ: %1</translation>
    </message>
</context>
<context>
    <name>otklik::OpenRequest</name>
    <message>
        <source>Lead form</source>
        <translation>Форма лидогенерации</translation>
    </message>
    <message>
        <source>Left while nobody was available</source>
        <translation>Оставлена, когда никого не было</translation>
    </message>
    <message>
        <source>New: nobody works on it</source>
        <translation>Новая: с ней никто не работает</translation>
    </message>
    <message>
        <source>You work on it since %1</source>
        <translation>Вы работаете с ней, взята: %1</translation>
    </message>
    <message>
        <source>%1 works on it since %2</source>
        <translation>Работает %1, взята: %2</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Закрыта: %1</translation>
    </message>
    <message>
        <source>Closed by %1, %2</source>
        <translation>Закрыл(а) %1, %2</translation>
    </message>
    <message>
        <source>The visitor is being written to</source>
        <translation>Посетителю отправлен ответ</translation>
    </message>
    <message>
        <source>The visitor will read the answer at the next visit</source>
        <translation>Посетитель прочтёт ответ при следующем визите</translation>
    </message>
    <message>
        <source>The phone number is copied</source>
        <translation>Номер телефона скопирован</translation>
    </message>
    <message>
        <source>The e-mail address is copied</source>
        <translation>Адрес почты скопирован</translation>
    </message>
    <message>
        <source>%1 was quicker and works on this request. What you typed is kept</source>
        <translation>С этой заявкой уже работает %1. Набранное вами сохранено</translation>
    </message>
    <message>
        <source>Another operator works on this request. What you typed is kept</source>
        <translation>С этой заявкой уже работает другой оператор. Набранное вами сохранено</translation>
    </message>
    <message>
        <source>You have no right to work on requests</source>
        <translation>У вас нет права работать с заявками</translation>
    </message>
    <message>
        <source>This request is not there any more</source>
        <translation>Этой заявки больше нет</translation>
    </message>
    <message>
        <source>The server does not take this text</source>
        <translation>Сервер не принимает этот текст</translation>
    </message>
    <message>
        <source>There is no connection. Try again when it is back; what you typed is kept</source>
        <translation>Нет связи. Повторите, когда она вернётся; набранное сохранено</translation>
    </message>
    <message numerus="yes">
        <source>The text is too long by %n character(s)</source>
        <translation>
            <numerusform>Текст длиннее допустимого на %n символ</numerusform>
            <numerusform>Текст длиннее допустимого на %n символа</numerusform>
            <numerusform>Текст длиннее допустимого на %n символов</numerusform>
        </translation>
    </message>
    <message>
        <source>The request of %1 is given back</source>
        <translation>Заявка возвращена: %1</translation>
    </message>
    <message>
        <source>The request of %1 is closed</source>
        <translation>Заявка закрыта: %1</translation>
    </message>
</context>
<context>
    <name>otklik::PastChat</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>otklik::Redirection</name>
    <message>
        <source>Enter the address of a page</source>
        <translation>Введите адрес страницы</translation>
    </message>
    <message>
        <source>This is no address of a page. It begins with https:// or http://</source>
        <translation>Это не адрес страницы. Он начинается с https:// или http://</translation>
    </message>
    <message>
        <source>Visitors can be sent only to pages of this site: %1</source>
        <translation>Перенаправить можно только на страницы этого сайта: %1</translation>
    </message>
    <message>
        <source>The address is too long</source>
        <translation>Адрес слишком длинный</translation>
    </message>
    <message>
        <source>This chat is not yours</source>
        <translation>Этот чат не ваш</translation>
    </message>
    <message>
        <source>The chat is closed</source>
        <translation>Чат закрыт</translation>
    </message>
    <message>
        <source>Too many at once. Wait a little and try again</source>
        <translation>Слишком часто. Подождите немного и попробуйте ещё раз</translation>
    </message>
    <message>
        <source>The visitor has no page open now, or there is no connection. Try again</source>
        <translation>У посетителя нет открытой страницы, или нет связи. Попробуйте ещё раз</translation>
    </message>
</context>
<context>
    <name>otklik::ReplyImport</name>
    <message>
        <source>The file is empty</source>
        <translation>Файл пуст</translation>
    </message>
    <message>
        <source>The file is too large: at most %1 MB</source>
        <translation>Файл слишком большой: не больше %1 МБ</translation>
    </message>
    <message>
        <source>This is no text file. In the spreadsheet, save it as CSV and choose that file</source>
        <translation>Это не текстовый файл. Сохраните таблицу как CSV и выберите этот файл</translation>
    </message>
    <message>
        <source>A quotation mark that opens in line %1 is never closed</source>
        <translation>Кавычка, открытая в строке %1, нигде не закрыта</translation>
    </message>
    <message>
        <source>There is no shortcut</source>
        <translation>Нет сокращения</translation>
    </message>
    <message>
        <source>The shortcut is not one word</source>
        <translation>Сокращение — не одно слово</translation>
    </message>
    <message>
        <source>The shortcut is longer than %1 letters</source>
        <translation>Сокращение длиннее %1 букв</translation>
    </message>
    <message>
        <source>There is no text</source>
        <translation>Нет текста</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>Слишком длинный текст</translation>
    </message>
    <message>
        <source>There are more than %1 messages</source>
        <translation>Больше %1 сообщений</translation>
    </message>
    <message>
        <source>Line %1 has this shortcut already</source>
        <translation>Это сокращение уже есть в строке %1</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Файл не читается</translation>
    </message>
    <message>
        <source>There are no replies in the file</source>
        <translation>В файле нет ответов</translation>
    </message>
    <message>
        <source>No connection. What is not saved yet stays here: go on when it is back</source>
        <translation>Нет связи. Что не сохранено, остаётся здесь: продолжите, когда она вернётся</translation>
    </message>
    <message>
        <source>Not everything was taken back: there is no connection. Try again when it is back</source>
        <translation>Отменено не всё: нет связи. Повторите, когда она вернётся</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Добавлено %1</translation>
    </message>
    <message>
        <source>overwritten %1</source>
        <translation>заменено %1</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <translation>пропущено %1</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>Импорт отменён</translation>
    </message>
    <message>
        <source>There is one: it will be overwritten</source>
        <translation>Уже есть: будет заменён</translation>
    </message>
    <message>
        <source>There is one: it stays as it is</source>
        <translation>Уже есть: останется прежним</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Заменён</translation>
    </message>
    <message>
        <source>There is no more room for replies</source>
        <translation>Для ответов больше нет места</translation>
    </message>
    <message>
        <source>The server did not accept this</source>
        <translation>Сервер это не принял</translation>
    </message>
</context>
<context>
    <name>otklik::RequestListModel</name>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>With colleagues</source>
        <translation>У коллег</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрытые</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Все открытые</translation>
    </message>
    <message>
        <source>You work on it</source>
        <translation>Работаете вы</translation>
    </message>
    <message>
        <source>%1 works on it</source>
        <translation>Работает %1</translation>
    </message>
    <message>
        <source>Closed by %1</source>
        <translation>Закрыл(а) %1</translation>
    </message>
</context>
<context>
    <name>otklik::RoomTalk</name>
    <message>
        <source>The whole company</source>
        <translation>Вся компания</translation>
    </message>
    <message>
        <source>Only you are here</source>
        <translation>Здесь только вы</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>Вы, %1</translation>
    </message>
    <message>
        <source>%1 does not work here any more.</source>
        <translation>%1 здесь больше не работает.</translation>
    </message>
    <message>
        <source>You are not in this group any more.</source>
        <translation>Вы больше не входите в эту группу.</translation>
    </message>
</context>
<context>
    <name>otklik::SearchFilterSet</name>
    <message>
        <source>%1 – %2</source>
        <comment>from a day to a day</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>otklik::SearchModel</name>
    <message>
        <source>The whole company</source>
        <translation>Вся компания</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>otklik::SignIn</name>
    <message>
        <source>Enter the address of your company&apos;s server</source>
        <translation>Введите адрес сервера вашей компании</translation>
    </message>
    <message>
        <source>This is not the address of a server</source>
        <translation>Это не похоже на адрес сервера</translation>
    </message>
    <message>
        <source>Enter your login</source>
        <translation>Введите логин</translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation>Введите пароль</translation>
    </message>
    <message>
        <source>The login or the password is wrong</source>
        <translation>Неверный логин или пароль</translation>
    </message>
    <message numerus="yes">
        <source>Too many tries. Try again in %n second(s)</source>
        <translation>
            <numerusform>Слишком много попыток. Попробуйте через %n секунду</numerusform>
            <numerusform>Слишком много попыток. Попробуйте через %n секунды</numerusform>
            <numerusform>Слишком много попыток. Попробуйте через %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address and the network</source>
        <translation>Сервер не отвечает. Проверьте адрес и сеть</translation>
    </message>
    <message>
        <source>The sign-in is no longer valid. Sign in again; nothing has been lost</source>
        <translation>Вход больше не действует. Войдите снова: ничего не потеряно</translation>
    </message>
    <message>
        <source>The server refused the sign-in</source>
        <translation>Сервер отказал во входе</translation>
    </message>
    <message>
        <source>A newer version of the program has been used here. Update this one</source>
        <translation>Здесь работала более новая версия программы. Обновите эту</translation>
    </message>
    <message>
        <source>The local copy of the chats cannot be opened. Is the disk full?</source>
        <translation>Копия чатов на этом компьютере не открывается. Не заполнен ли диск?</translation>
    </message>
</context>
<context>
    <name>otklik::SiteForm</name>
    <message>
        <source>Everybody who works with the site</source>
        <translation>Всем, кто работает с сайтом</translation>
    </message>
</context>
<context>
    <name>otklik::Spelling</name>
    <message>
        <source>This computer has no dictionaries. Install hunspell-ru and hunspell-en-us</source>
        <translation>На этом компьютере нет словарей. Установите hunspell-ru и hunspell-en-us</translation>
    </message>
    <message>
        <source>This computer has no Russian dictionary. Install hunspell-ru</source>
        <translation>На этом компьютере нет русского словаря. Установите hunspell-ru</translation>
    </message>
    <message>
        <source>This computer has no English dictionary. Install hunspell-en-us</source>
        <translation>На этом компьютере нет английского словаря. Установите hunspell-en-us</translation>
    </message>
</context>
<context>
    <name>otklik::Storage</name>
    <message>
        <source>It cannot be written. Is there room on the disk, and may you write there?</source>
        <translation>Не удалось записать. Есть ли место на диске и право писать туда?</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Файл не читается</translation>
    </message>
    <message>
        <source>This file is not a copy of a history</source>
        <translation>Этот файл — не копия истории</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be used</source>
        <translation>Файл повреждён, восстановить из него нельзя</translation>
    </message>
    <message>
        <source>A newer version of the program made this copy. Update this one</source>
        <translation>Копию сделала более новая версия программы. Обновите эту</translation>
    </message>
    <message>
        <source>This is the history of another account. Sign in with that account to restore it</source>
        <translation>Это история другого аккаунта. Войдите под ним, чтобы её восстановить</translation>
    </message>
    <message>
        <source>Otklik history %1</source>
        <translation>История Отклика %1</translation>
    </message>
    <message>
        <source>The history has been restored from the copy</source>
        <translation>История восстановлена из копии</translation>
    </message>
</context>
<context>
    <name>otklik::TagListModel</name>
    <message>
        <source>Tags can be set only while the chat is in the list of chats, not in the history</source>
        <translation>Теги ставят и снимают, только пока чат в списке чатов, а не в истории</translation>
    </message>
    <message>
        <source>This is not yours to change</source>
        <translation>Менять это вам нельзя</translation>
    </message>
    <message>
        <source>There is no such tag any more</source>
        <translation>Такого тега больше нет</translation>
    </message>
    <message>
        <source>That did not work: there is no connection. Try again</source>
        <translation>Не получилось: нет связи. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Введите название</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>Название слишком длинное</translation>
    </message>
    <message>
        <source>There is a tag of this name already</source>
        <translation>Тег с таким названием уже есть</translation>
    </message>
    <message>
        <source>The server did not take this name</source>
        <translation>Сервер не принял это название</translation>
    </message>
    <message>
        <source>Tag “%1” is taken away from the chat</source>
        <translation>Тег «%1» снят с чата</translation>
    </message>
    <message>
        <source>Tag “%1” is removed</source>
        <translation>Тег «%1» удалён</translation>
    </message>
</context>
<context>
    <name>otklik::Talk</name>
    <message numerus="yes">
        <source>The text is too long by %n character(s)</source>
        <translation>
            <numerusform>Текст длиннее допустимого на %n символ</numerusform>
            <numerusform>Текст длиннее допустимого на %n символа</numerusform>
            <numerusform>Текст длиннее допустимого на %n символов</numerusform>
        </translation>
    </message>
    <message>
        <source>A message can be changed for 5 minutes only</source>
        <translation>Изменить сообщение можно только 5 минут</translation>
    </message>
</context>
<context>
    <name>otklik::Texts</name>
    <message>
        <source>Guest</source>
        <translation>Гость</translation>
    </message>
    <message>
        <source>Guest %1</source>
        <translation>Гость %1</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>на сайте</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>приглашение</translation>
    </message>
    <message>
        <source>auto-invitation</source>
        <translation>автоприглашение</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>in chat</source>
        <translation>в чате</translation>
    </message>
    <message>
        <source>lead form</source>
        <translation>лидогенерация</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Любой статус</translation>
    </message>
    <message>
        <source>in chat · you</source>
        <translation>в чате · вы</translation>
    </message>
    <message>
        <source>in chat · %1</source>
        <translation>в чате · %1</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Доступен</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Недоступен</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Оффлайн</translation>
    </message>
    <message>
        <source>Direct visit</source>
        <translation>Прямой заход</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Вы: %1</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Черновик: %1</translation>
    </message>
    <message>
        <source>%1 started a chat</source>
        <translation>%1 начал(а) чат</translation>
    </message>
    <message>
        <source>%1 started a chat on the page “%2”</source>
        <translation>%1 начал(а) чат на странице «%2»</translation>
    </message>
    <message>
        <source>%1 accepted the chat</source>
        <translation>%1 принял(а) чат</translation>
    </message>
    <message>
        <source>The visitor left the chat</source>
        <translation>Пользователь вышел из чата</translation>
    </message>
    <message>
        <source>You ended the chat</source>
        <translation>Вы завершили чат</translation>
    </message>
    <message>
        <source>%1 ended the chat</source>
        <translation>%1 завершил(а) чат</translation>
    </message>
    <message>
        <source>The visitor declined the invitation</source>
        <translation>Посетитель отклонил приглашение</translation>
    </message>
    <message>
        <source>The visitor resumed the chat</source>
        <translation>Посетитель возобновил чат</translation>
    </message>
    <message>
        <source>Something happened that this version cannot show. Please update the program.</source>
        <translation>Произошло то, чего эта версия показать не умеет. Обновите программу.</translation>
    </message>
    <message>
        <source>Not sent: another operator has this chat</source>
        <translation>Не отправлено: чат у другого оператора</translation>
    </message>
    <message>
        <source>Not sent: the chat has moved on</source>
        <translation>Не отправлено: чат уже изменился</translation>
    </message>
    <message>
        <source>Not sent: the visitor has left</source>
        <translation>Не отправлено: посетитель ушёл</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>The chat has been accepted by another operator or has ended</source>
        <translation>Чат уже принял другой оператор, или он завершён</translation>
    </message>
    <message>
        <source>The chat could not be accepted: there is no connection. Try again</source>
        <translation>Не удалось принять чат: нет связи. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>The visitor left without answering the invitation</source>
        <translation>Посетитель ушёл, не ответив на приглашение</translation>
    </message>
    <message>
        <source>Auto-invitation: %1</source>
        <translation>Автоприглашение: %1</translation>
    </message>
    <message>
        <source>You redirected the visitor to %1</source>
        <translation>Вы перенаправили посетителя на %1</translation>
    </message>
    <message>
        <source>%1 redirected the visitor to %2</source>
        <translation>%1 перенаправил(а) посетителя на %2</translation>
    </message>
    <message>
        <source>You put the visitor on the blacklist</source>
        <translation>Вы добавили посетителя в чёрный список</translation>
    </message>
    <message>
        <source>%1 put the visitor on the blacklist</source>
        <translation>%1 добавил(а) посетителя в чёрный список</translation>
    </message>
    <message>
        <source>You pass the chat to %1</source>
        <translation>Вы передаёте чат: %1</translation>
    </message>
    <message>
        <source>%1 passes the chat to you</source>
        <translation>%1 передаёт вам чат</translation>
    </message>
    <message>
        <source>%1 passes the chat to %2</source>
        <translation>%1 передаёт чат: %2</translation>
    </message>
    <message>
        <source>The chat has gone from you to %1</source>
        <translation>Чат перешёл от вас к %1</translation>
    </message>
    <message>
        <source>The chat has come from %1 to you</source>
        <translation>Чат перешёл от %1 к вам</translation>
    </message>
    <message>
        <source>The chat has gone from %1 to %2</source>
        <translation>Чат перешёл от %1 к %2</translation>
    </message>
    <message>
        <source>You did not take the chat</source>
        <translation>Вы не взяли чат</translation>
    </message>
    <message>
        <source>%1 did not take the chat</source>
        <translation>%1 не взял(а) чат</translation>
    </message>
    <message>
        <source>Nobody took the chat, it has come back</source>
        <translation>Чат никто не взял, он вернулся</translation>
    </message>
    <message>
        <source>Passing the chat on was cancelled</source>
        <translation>Передача чата отменена</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Картинка: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Файл: %1</translation>
    </message>
    <message>
        <source>The chat has been taken by somebody else or is not passed on any more</source>
        <translation>Чат уже взял другой оператор, или его больше не передают</translation>
    </message>
    <message>
        <source>Files of this kind cannot be sent. Allowed are doc, docx, txt, jpg, png, pdf, csv, xls, xlsx, odt and ods</source>
        <translation>Файлы этого вида отправить нельзя. Можно doc, docx, txt, jpg, png, pdf, csv, xls, xlsx, odt и ods</translation>
    </message>
    <message>
        <source>The file is larger than 5 MB</source>
        <translation>Файл больше 5 МБ</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Файл пуст</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Файл не читается</translation>
    </message>
    <message>
        <source>The server did not take the file: its content is not what its name says, or such files are not allowed</source>
        <translation>Сервер не принял файл: его содержимое не соответствует имени, или такие файлы не разрешены</translation>
    </message>
    <message>
        <source>The file is empty or damaged</source>
        <translation>Файл пуст или повреждён</translation>
    </message>
    <message>
        <source>The file is not on the server any more</source>
        <translation>Файла уже нет на сервере</translation>
    </message>
    <message>
        <source>This file is not for you</source>
        <translation>Этот файл не для вас</translation>
    </message>
    <message>
        <source>That did not work: there is no connection, or the disk is full. Try again</source>
        <translation>Не получилось: нет связи или диск полон. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>Not sent: too long or too large</source>
        <translation>Не отправлено: слишком длинно или слишком велико</translation>
    </message>
    <message>
        <source>Not sent: files of this kind, or with this content, are not allowed</source>
        <translation>Не отправлено: такие файлы, или с таким содержимым, не разрешены</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Старший оператор</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>%1 is not there any more, the chat waits for another operator</source>
        <translation>%1 не на связи, чат ждёт другого оператора</translation>
    </message>
    <message>
        <source>The visitor changed the rating to %1</source>
        <translation>Посетитель изменил оценку на %1</translation>
    </message>
    <message>
        <source>The visitor changed the rating to %1: “%2”</source>
        <translation>Посетитель изменил оценку на %1: «%2»</translation>
    </message>
    <message>
        <source>The visitor gave a rating of %1</source>
        <translation>Посетитель поставил оценку %1</translation>
    </message>
    <message>
        <source>The visitor gave a rating of %1: “%2”</source>
        <translation>Посетитель поставил оценку %1: «%2»</translation>
    </message>
    <message>
        <source>Message removed</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n сообщение</numerusform>
            <numerusform>%n сообщения</numerusform>
            <numerusform>%n сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::TimelineModel</name>
    <message>
        <source>The system has no program to open this file. It can be saved</source>
        <translation>В системе нет программы для этого файла. Его можно сохранить</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>The file could not be saved as %1</source>
        <translation>Не удалось сохранить файл: %1</translation>
    </message>
    <message>
        <source>This message cannot be fetched now</source>
        <translation>Это сообщение сейчас не загрузить</translation>
    </message>
    <message>
        <source>The message is discarded</source>
        <translation>Сообщение удалено</translation>
    </message>
</context>
<context>
    <name>otklik::TranscriptWords</name>
    <message>
        <source>Chat with %1</source>
        <translation>Чат с посетителем: %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Посетитель</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>The beginning of this chat is missing: it was not on this computer, and there was no connection to the server.</source>
        <translation>Начала этого чата нет: его не было на этом компьютере, а связи с сервером не было.</translation>
    </message>
    <message>
        <source>note for colleagues</source>
        <translation>заметка для коллег</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
</context>
<context>
    <name>otklik::TransferTargetModel</name>
    <message numerus="yes">
        <source>group · %n available</source>
        <translation>
            <numerusform>группа · доступен %n</numerusform>
            <numerusform>группа · доступно %n</numerusform>
            <numerusform>группа · доступно %n</numerusform>
        </translation>
    </message>
    <message>
        <source>group · nobody is available</source>
        <translation>группа · никто не доступен</translation>
    </message>
</context>
<context>
    <name>otklik::TrayTexts</name>
    <message>
        <source>Otklik</source>
        <translation>Отклик</translation>
    </message>
    <message>
        <source>Open Otklik</source>
        <translation>Открыть Отклик</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти из программы</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 минут</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>До завтра</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Всегда</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>do not disturb</comment>
        <translation>Выключено</translation>
    </message>
</context>
<context>
    <name>otklik::Undelivered</name>
    <message numerus="yes">
        <source>%n thing(s) you did could not be delivered</source>
        <translation>
            <numerusform>%n действие не удалось доставить</numerusform>
            <numerusform>%n действия не удалось доставить</numerusform>
            <numerusform>%n действий не удалось доставить</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Заметка: %1</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>тег</translation>
    </message>
    <message>
        <source>Tags set: %1</source>
        <translation>Поставлены теги: %1</translation>
    </message>
    <message>
        <source>Tags taken away: %1</source>
        <translation>Сняты теги: %1</translation>
    </message>
    <message>
        <source>%1: emptied</source>
        <translation>%1: очищено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Адреса почты</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>Карточка: %1</translation>
    </message>
    <message>
        <source>Another operator has written something else there meanwhile</source>
        <translation>Другой оператор тем временем записал там иное</translation>
    </message>
    <message>
        <source>The chat has moved on meanwhile</source>
        <translation>Чат тем временем изменился</translation>
    </message>
    <message>
        <source>The server did not take it</source>
        <translation>Сервер этого не принял</translation>
    </message>
    <message>
        <source>The chat has ended meanwhile</source>
        <translation>Чат тем временем завершился</translation>
    </message>
    <message>
        <source>This is not yours to change any more</source>
        <translation>Вы больше не можете это менять</translation>
    </message>
    <message>
        <source>Message changed to: %1</source>
        <translation>Изменение сообщения: %1</translation>
    </message>
    <message>
        <source>Message removed: %1</source>
        <translation>Удаление сообщения: %1</translation>
    </message>
    <message>
        <source>A message can be changed for 5 minutes only</source>
        <translation>Изменить сообщение можно только 5 минут</translation>
    </message>
    <message>
        <source>A message can be removed for 5 minutes only</source>
        <translation>Удалить сообщение можно только 5 минут</translation>
    </message>
    <message>
        <source>Discarded: %1</source>
        <translation>Удалено: %1</translation>
    </message>
</context>
<context>
    <name>otklik::Undo</name>
    <message>
        <source>This could not be taken back: there is no connection</source>
        <translation>Отменить не удалось: нет связи</translation>
    </message>
    <message>
        <source>This could not be taken back: the server did not accept it</source>
        <translation>Отменить не удалось: сервер не принял это</translation>
    </message>
</context>
<context>
    <name>otklik::VisitorChatListModel</name>
    <message>
        <source>without an operator</source>
        <translation>без оператора</translation>
    </message>
</context>
<context>
    <name>otklik::VisitorRecord</name>
    <message>
        <source>Earlier visits and chats need a connection to the server</source>
        <translation>Для прежних визитов и чатов нужна связь с сервером</translation>
    </message>
</context>
</TS>
