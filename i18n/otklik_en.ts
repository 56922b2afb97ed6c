<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChatListPane</name>
    <message numerus="yes">
        <source>History: %n chat(s)</source>
        <translation>
            <numerusform>History: %n chat</numerusform>
            <numerusform>History: %n chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColleagueRow</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message numerus="yes">
        <source>%n change(s) in the administration are not saved and are gone then.</source>
        <translation>
            <numerusform>%n change in the administration is not saved and is gone then.</numerusform>
            <numerusform>%n changes in the administration are not saved and are gone then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfCover</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n on the blacklist</source>
        <translation>
            <numerusform>%n on the blacklist</numerusform>
            <numerusform>%n on the blacklist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message numerus="yes">
        <source>You can try again in %n second(s).</source>
        <translation>
            <numerusform>You can try again in %n second.</numerusform>
            <numerusform>You can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOutQuestion</name>
    <message numerus="yes">
        <source>%n change(s) in the administration are not saved and are gone then.</source>
        <translation>
            <numerusform>%n change in the administration is not saved and is gone then.</numerusform>
            <numerusform>%n changes in the administration are not saved and are gone then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not been sent yet. They stay on this computer and go when you sign in again.</source>
        <translation>
            <numerusform>%n message has not been sent yet. It stays on this computer and goes when you sign in again.</numerusform>
            <numerusform>%n messages have not been sent yet. They stay on this computer and go when you sign in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoragePart</name>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n not delivered</numerusform>
            <numerusform>%n not delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n new message(s), to the newest</source>
        <translation>
            <numerusform>%n new message, to the newest</numerusform>
            <numerusform>%n new messages, to the newest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitEntry</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitorsPage</name>
    <message numerus="yes">
        <source>%n on the sites</source>
        <translation>
            <numerusform>%n on the sites</numerusform>
            <numerusform>%n on the sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) are hidden by the search and the filters.</source>
        <translation>
            <numerusform>%n visitor is hidden by the search and the filters.</numerusform>
            <numerusform>%n visitors are hidden by the search and the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::AlertFacts</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) waiting</source>
        <translation>
            <numerusform>%n chat waiting</numerusform>
            <numerusform>%n chats waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new request(s)</source>
        <translation>
            <numerusform>%n new request</numerusform>
            <numerusform>%n new requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::Attachments</name>
    <message numerus="yes">
        <source>At most %n file(s) can be sent at once</source>
        <translation>
            <numerusform>At most %n file can be sent at once</numerusform>
            <numerusform>At most %n files can be sent at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::CompanyStatistics</name>
    <message numerus="yes">
        <source>A period has at most %n day(s). Choose a shorter one.</source>
        <translation>
            <numerusform>A period has at most %n day. Choose a shorter one.</numerusform>
            <numerusform>A period has at most %n days. Choose a shorter one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before: %1</source>
        <comment>a figure of the period before this one</comment>
        <translation>
            <numerusform>%n day before: %1</numerusform>
            <numerusform>%n days before: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rating(s)</source>
        <translation>
            <numerusform>%1 rating</numerusform>
            <numerusform>%1 ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ContactCardEditor</name>
    <message numerus="yes">
        <source>Too long by %n character(s)</source>
        <translation>
            <numerusform>Too long by %n character</numerusform>
            <numerusform>Too long by %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::FigureWords</name>
    <message numerus="yes">
        <source>%n taken</source>
        <comment>chats</comment>
        <translation>
            <numerusform>%n taken</numerusform>
            <numerusform>%n taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <comment>chats</comment>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::FollowUps</name>
    <message numerus="yes">
        <source>At most %n message(s) can follow</source>
        <translation>
            <numerusform>At most %n message can follow</numerusform>
            <numerusform>At most %n messages can follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::Format</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::ManagedGroups</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::OpenRequest</name>
    <message numerus="yes">
        <source>The text is too long by %n character(s)</source>
        <translation>
            <numerusform>The text is too long by %n character</numerusform>
            <numerusform>The text is too long by %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::SignIn</name>
    <message numerus="yes">
        <source>Too many tries. Try again in %n second(s)</source>
        <translation>
            <numerusform>Too many tries. Try again in %n second</numerusform>
            <numerusform>Too many tries. Try again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::Talk</name>
    <message numerus="yes">
        <source>The text is too long by %n character(s)</source>
        <translation>
            <numerusform>The text is too long by %n character</numerusform>
            <numerusform>The text is too long by %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::Texts</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::TransferTargetModel</name>
    <message numerus="yes">
        <source>group · %n available</source>
        <translation>
            <numerusform>group · %n available</numerusform>
            <numerusform>group · %n available</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>otklik::Undelivered</name>
    <message numerus="yes">
        <source>%n thing(s) you did could not be delivered</source>
        <translation>
            <numerusform>%n thing you did could not be delivered</numerusform>
            <numerusform>%n things you did could not be delivered</numerusform>
        </translation>
    </message>
</context>
</TS>
