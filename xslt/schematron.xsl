<?xml version="1.0" encoding="UTF-8"?>
<!-- A Schematron schema (ISO 19757-3), whose includes and abstract parts are already filled in,
     → a stylesheet that writes one line per finding: role, path of the node, document, id and
     text, parted by tabs. All rules are templates of one mode, so that a document is walked
     once: a rule that has been tried hands its node on, with the patterns that are done with. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:out="urn:x-diglot:out" exclude-result-prefixes="xs sch">
  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:output method="xml"/>

  <xsl:variable name="rules" as="element(sch:rule)*" select="//sch:rule"/>
  <xsl:variable name="contexts" as="xs:string" select="string-join($rules/@context ! sch:steps(.), ' | ')"/>

  <!-- The steps of a pattern, without what stands in predicates and quotation marks. -->
  <xsl:function name="sch:steps" as="xs:string">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:variable name="less" as="xs:string"
      select="replace(replace($pattern, '&quot;[^&quot;]*&quot;|''[^'']*''', ''), '\[[^\[\]]*\]', '')"/>
    <xsl:sequence select="if ($less = $pattern) then $pattern else sch:steps($less)"/>
  </xsl:function>

  <xsl:template match="sch:schema">
    <out:stylesheet version="3.0">
      <xsl:for-each select="sch:ns[@prefix != 'sch']">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each>
      <xsl:namespace name="sch" select="'http://purl.oclc.org/dsdl/schematron'"/>
      <xsl:attribute name="xml:base" select="@xml:base"/>
      <xsl:copy-of select="xsl:*" copy-namespaces="yes"/>
      <out:output method="text"/>
      <xsl:apply-templates select="sch:let | sch:phase/sch:let | sch:pattern/sch:let"/>
      <out:template match="/">
        <out:apply-templates select="." mode="sch"/>
        <xsl:for-each select="sch:pattern[@documents]">
          <out:for-each select="({@documents}) ! doc(resolve-uri(string(.), base-uri(root(current()))))">
            <out:apply-templates select="." mode="sch-{count(preceding-sibling::sch:pattern)}"/>
          </out:for-each>
        </xsl:for-each>
      </out:template>
      <xsl:variable name="modes" as="xs:string*"
        select="'sch', sch:pattern[@documents] ! ('sch-' || count(preceding-sibling::sch:pattern))"/>
      <out:template match="/ | node() | @*" mode="{$modes}" priority="-1">
        <out:apply-templates select="{sch:walked()}" mode="#current"/>
      </out:template>
      <xsl:apply-templates select="$rules"/>
    </out:stylesheet>
  </xsl:template>

  <!-- What has to be walked: attributes and texts only if some rule is about them. -->
  <xsl:function name="sch:walked" as="xs:string">
    <xsl:variable name="any" select="matches($contexts, '^\.|\| \.')"/>
    <xsl:sequence select="string-join((
      if ($any or matches($contexts, '@|attribute')) then '@*' else (),
      if ($any or matches($contexts, '(text|comment|node|processing-instruction)\s*\('))
        then 'node()' else '*'), ', ')"/>
  </xsl:function>

  <xsl:template match="sch:rule">
    <xsl:variable name="pattern" as="xs:integer" select="count(../preceding-sibling::sch:pattern)"/>
    <xsl:variable name="shared" as="xs:boolean" select="exists(../sch:rule[2])"/>
    <xsl:variable name="place" as="xs:integer" select="count(preceding::sch:rule)"/>
    <out:template match="{@context}" mode="{if (../@documents) then 'sch-' || $pattern else 'sch'}"
      priority="{count($rules) - $place}">
      <out:param name="sch:done" as="Q{{http://www.w3.org/2001/XMLSchema}}integer*" select="()"/>
      <xsl:choose>
        <xsl:when test="$shared">
          <out:if test="not($sch:done = {$pattern})">
            <xsl:apply-templates select="sch:* | xsl:*"/>
          </out:if>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="sch:* | xsl:*"/>
        </xsl:otherwise>
      </xsl:choose>
      <out:next-match>
        <out:with-param name="sch:done" select="$sch:done{if ($shared) then ', ' || $pattern else ''}"/>
      </out:next-match>
    </out:template>
  </xsl:template>

  <xsl:template match="xsl:*">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="sch:let[@value]">
    <out:variable name="{@name}" select="{@value}"/>
  </xsl:template>
  <xsl:template match="sch:let">
    <out:variable name="{@name}"><xsl:copy-of select="node()"/></out:variable>
  </xsl:template>

  <xsl:template match="sch:assert | sch:report">
    <xsl:variable name="negated" select="if (self::sch:assert) then 'not' else 'boolean'"/>
    <out:try>
      <out:if test="{$negated}({@test})">
        <out:variable name="sch:text"><xsl:apply-templates mode="text"/></out:variable>
        <xsl:call-template name="finding">
          <xsl:with-param name="role" select="sch:role(.)"/>
          <xsl:with-param name="text" select="'$sch:text'"/>
        </xsl:call-template>
      </out:if>
      <out:catch>
        <xsl:call-template name="finding">
          <xsl:with-param name="role" select="'failed'"/>
          <xsl:with-param name="text" select="'$Q{http://www.w3.org/2005/xqt-errors}description || '' in ' ||
            replace(@test, '''', '''''') || ''''"/>
        </xsl:call-template>
      </out:catch>
    </out:try>
  </xsl:template>

  <xsl:template name="finding">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="id" select="normalize-space((@id, ../@id, ../../@id, '')[1])"/>
    <xsl:variable name="subject" select="((@subject, ../@subject) ! ('(' || . || ', .)[1]'), '.')[1]"/>
    <out:value-of select="string-join(('{$role}', path({$subject}), string(document-uri(root({$subject}))),
      '{replace($id, '''', '''''')}', normalize-space({$text})), '&#9;') || '&#10;'"/>
  </xsl:template>

  <!-- How grave a finding is, from the nearest word that says so. -->
  <xsl:function name="sch:role" as="xs:string">
    <xsl:param name="test" as="element()"/>
    <xsl:sequence select="lower-case(replace(($test/@severity, $test/@role, $test/@flag,
      $test/../(@severity, @role, @flag), $test/../../(@severity, @role, @flag), 'error')[1],
      '[^A-Za-z]', ''))"/>
  </xsl:function>

  <xsl:template match="sch:name" mode="text">
    <out:value-of select="{(@path, 'name()')[1]}"/>
  </xsl:template>
  <xsl:template match="sch:value-of" mode="text">
    <out:value-of select="{@select}"/>
  </xsl:template>
  <xsl:template match="xsl:*" mode="text">
    <xsl:copy-of select="."/>
  </xsl:template>
  <xsl:template match="*" mode="text">
    <xsl:apply-templates mode="text"/>
  </xsl:template>
  <xsl:template match="text()" mode="text">
    <out:text><xsl:value-of select="."/></out:text>
  </xsl:template>

  <xsl:template match="sch:*" priority="-1"/>
</xsl:stylesheet>
