<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
        <source>The search looks at the names and the last words of chats.</source>
        <translation>Поиск идёт по именам и последним словам чатов.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
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
        <source>Find a chat</source>
        <translation>Найти чат</translation>
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
        <source>Copy text</source>
        <translation>Копировать текст</translation>
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
        <source>Undo closing</source>
        <translation>Отменить закрытие</translation>
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
    <name>SiteMenu</name>
    <message>
        <source>All sites</source>
        <translation>Все сайты</translation>
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
    <name>StateLine</name>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
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
</context>
<context>
    <name>TypingBubble</name>
    <message>
        <source>The visitor is typing: %1</source>
        <translation>Посетитель пишет: %1</translation>
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
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Sign out?</source>
        <translation>Выйти?</translation>
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
</context>
<context>
    <name>otklik::Away</name>
    <message>
        <source>You were away. You are available for new chats again</source>
        <translation>Вас не было. Вы снова доступны для новых чатов</translation>
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
    <name>otklik::Talk</name>
    <message numerus="yes">
        <source>The text is too long by %n character(s)</source>
        <translation>
            <numerusform>Текст длиннее допустимого на %n символ</numerusform>
            <numerusform>Текст длиннее допустимого на %n символа</numerusform>
            <numerusform>Текст длиннее допустимого на %n символов</numerusform>
        </translation>
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
        <source>Not sent: the text is too long</source>
        <translation>Не отправлено: текст слишком длинный</translation>
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
</context>
</TS>
